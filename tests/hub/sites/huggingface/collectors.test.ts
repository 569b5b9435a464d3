import { describe, expect, it } from 'vitest';
import { itWithShared } from '../../../conformance/shared';
import { CALLS_LINKED, CALLS_PER_SUBJECT } from '../../../../utils/assess/limits';
import { compareHeadersOnClick } from '../../../../utils/assess/compare-headers';
import { isRisky } from '../../../../utils/assess/risky';
import { signatureReader } from '../../../../utils/assess/signature-reader';
import { textReaders } from '../../../../utils/assess/text-readers';
import { memoryStore } from '../../../../utils/cache/memory';
import { parseFacts, type Facts } from '../../../../utils/facts/facts';
import { valueOf } from '../../../../utils/model/slot';
import { readPage } from '../../../fixtures/hub-page';
import { assessorWith, outcome } from '../../../fixtures/watch';
import { OWN_KEY_PEM } from '../../content/own-signature';
import { withHub } from '../../with-hub';
import { subjects } from './subjects';
import { signedForReal } from './subjects/signed-for-real';

const { hub, fetch } = await withHub();

describe('what the extension collects of the replica hub', () => {
  const pageOf = async (path: string): Promise<Facts> => {
    const url = `https://huggingface.co/${path}`;
    const facts = readPage(await (await fetch(url)).text(), url);
    if (facts === null) throw new Error(`${path} shows no model`);
    hub.requests.length = 0;
    return facts;
  };
  /** Calls as the extension counts them: what a redirect costs is not counted again. */
  const calls = (): string[] =>
    hub.requests
      .filter(({ status }) => status < 300 || status > 399)
      .map(({ method, path }) => `${method} ${path}`);
  /** One look at a page: facts, and the calls it took. */
  const look = async (
    path: string,
    { linked = false, store = memoryStore(), signatures = signatureReader(Date.now) } = {},
  ) => {
    const page = await pageOf(path);
    const texts = textReaders;
    const assessor = assessorWith({ store, fetch, isRisky, texts, signatures, now: Date.now });
    const { report, origin } = await outcome(assessor, page, false, linked);
    return { facts: report.facts, verdicts: report.verdicts, origin, calls: calls() };
  };

  it.each(subjects)('$id: each phase in its budget of calls, then none', async ({ id, files }) => {
    const store = memoryStore();
    const cold = await look(id, { store });
    expect(cold.calls.length).toBeLessThanOrEqual(CALLS_PER_SUBJECT);
    const hasCard = files.some(({ path }) => path === 'README.md');
    expect(cold.facts.cardReading.state).toBe(hasCard ? 'collected' : 'not-collected');
    expect((await look(id, { store })).calls).toEqual([]);

    const linked = await look(id, { store, linked: true });
    expect(linked.calls.length).toBeLessThanOrEqual(CALLS_LINKED);
    expect(parseFacts(JSON.parse(JSON.stringify(linked.facts)))).not.toBeNull();
    for (const slot of ['refs', 'linkedDatasets', 'chain', 'namespaces', 'children', 'signatures'] as const) {
      expect(linked.facts[slot].state).toBe('collected');
    }
    const warm = await look(id, { store, linked: true });
    expect([warm.calls, warm.origin]).toEqual([[], 'cache']);
    expect(hub.downloads).toEqual([]);
  });

  it('a files page that carries everything is asked about like any other', async () => {
    const store = memoryStore();
    const path = 'soundhollow/murmur-tts/tree/main';
    const { calls: asked, facts } = await look(path, { store });
    expect(asked.some((call) => call.includes('/raw/') && call.endsWith('/README.md'))).toBe(true);
    expect(facts.files).toMatchObject({ state: 'collected', source: { kind: 'api' } });
    expect([facts.cardReading.state, facts.verifiedDomain.state]).toEqual(['collected', 'collected']);
  });

  const chainOf = ({ facts }: { readonly facts: Facts }) =>
    (valueOf(facts.chain) ?? []).map(({ id, child, depth, state }) => [depth, child, id, state]);

  it('walks a chain to its end, with the cards of the bases', async () => {
    const found = await look('quantcellar/plankton-1b-chat-gptq', { linked: true });
    expect(chainOf(found)).toEqual([
      [1, 'quantcellar/plankton-1b-chat-gptq', 'deckhand/plankton-1b-chat', 'found'],
      [2, 'deckhand/plankton-1b-chat', 'openwater/plankton-1b', 'found'],
    ]);
    for (const { facts } of valueOf(found.facts.chain) ?? []) {
      expect(facts?.cardReading.state).toBe('collected');
      expect(facts && valueOf(facts.license)?.ids).toEqual(['mit']);
    }
  });

  it.each<[string, readonly (readonly [number, string, string, string])[]]>([
    ['deckhand/mirror-1b', [[1, 'deckhand/mirror-1b', 'deckhand/mirror-1b', 'cycle']]],
    ['deckhand/orphan-1b', [[1, 'deckhand/orphan-1b', 'vanished-lab/ancestor-1b', 'gone']]],
    [
      'deckhand/wheel-b',
      [
        [1, 'deckhand/wheel-b', 'deckhand/wheel-c', 'found'],
        [2, 'deckhand/wheel-c', 'deckhand/wheel-a', 'found'],
        [3, 'deckhand/wheel-a', 'deckhand/wheel-b', 'cycle'],
      ],
    ],
  ])('%s: the chain ends where it must', async (id, chain) => {
    expect(chainOf(await look(id, { linked: true }))).toEqual(chain);
  });

  it('asks after the account of a base that is gone, and of no other', async () => {
    const { facts, calls: asked } = await look('deckhand/orphan-1b', { linked: true });
    expect(valueOf(facts.namespaces)).toEqual([{ name: 'vanished-lab', state: 'free' }]);
    expect(asked.filter((call) => call.includes('/vanished-lab/overview'))).toHaveLength(2);
    const well = await look('quantcellar/plankton-1b-chat-gptq', { linked: true });
    expect(valueOf(well.facts.namespaces)).toEqual([]);
  });

  it('finds the models made from one, each by its own tags', async () => {
    const { facts } = await look('openwater/plankton-1b', { linked: true });
    expect(valueOf(facts.children)).toMatchObject({
      models: [{ id: 'deckhand/plankton-1b-chat', relation: 'finetune' }],
      count: 1,
      complete: true,
    });
  });

  it('compares headers with those of the base on a click, and not before', async () => {
    const { facts } = await look('deckhand/plankton-1b-chat', { linked: true });
    expect(facts.headerComparison).toEqual({ state: 'not-collected', why: 'left-to-a-click' });
    hub.requests.length = 0;
    const reports: Facts[] = [];
    await compareHeadersOnClick(
      { store: memoryStore(), fetch, now: Date.now },
      {
        facts,
        signal: new AbortController().signal,
        listen: ({ report }) => reports.push(report.facts),
        onProgress: () => undefined,
      },
    );
    expect(reports.at(-1)?.headerComparison).toMatchObject({
      state: 'collected',
      value: { base: 'openwater/plankton-1b' },
    });
    expect(calls().filter((call) => call.includes('/api/models/'))).toEqual([]);
  });

  it('looks up twenty of two hundred datasets, and says of the rest that they were not asked for', async () => {
    const { facts, calls: asked } = await look('deckhand/collector-0.5b', { linked: true });
    const states = (valueOf(facts.linkedDatasets) ?? []).map(({ state }) => state);
    expect(states.filter((state) => state === 'found')).toHaveLength(20);
    expect(states.filter((state) => state === 'not-asked')).toHaveLength(180);
    expect(asked.filter((path) => path.includes('/api/datasets/'))).toHaveLength(20);
  });

  it('tells a vanished dataset from a gated and an open one', async () => {
    const { facts } = await look('deckhand/tides-0.5b', { linked: true });
    expect(valueOf(facts.linkedDatasets)).toMatchObject([
      { id: 'vanished-lab/lost-speech', state: 'gone' },
      {
        id: 'openwater/harbour-voices',
        state: 'found',
        gated: 'manual',
        licenses: ['cc-by-nc-4.0'],
        dataFiles: 12,
      },
      { id: 'meadow-data/plot-001', state: 'found', gated: 'no', licenses: ['cc0-1.0'], dataFiles: 1 },
    ]);
  });

  it('finds branches, licence text, checkpoints and data of an open-science model', async () => {
    const { facts } = await look('openwater/plankton-1b', { linked: true });
    expect(valueOf(facts.refs)?.branches).toEqual(['main', 'step1000', 'step2000', 'step3000', 'step4000']);
    expect(valueOf(facts.licenseText)).toMatchObject({ path: 'LICENSE', match: 'same', id: 'mit' });
    expect(valueOf(facts.companionRepositories)).toEqual([
      { id: 'openwater/plankton-1b-checkpoints', holds: 'checkpoints' },
      { id: 'openwater/plankton-corpus', holds: 'datasets' },
    ]);
  });

  const SIGNED = 'museum-of-ml/field-notes-bert';
  const pinned = (namespace: string) =>
    signatureReader(Date.now, [{ kind: 'key', name: 'a test', pem: OWN_KEY_PEM, namespaces: [namespace] }]);

  it('a signature by a key that is known for the publisher, over everything: signed', async () => {
    const found = await look(SIGNED, { linked: true, signatures: pinned('museum-of-ml') });
    expect(valueOf(found.facts.signatures)).toMatchObject([
      { verdict: 'signed', weighing: { match: 5, unsigned: 0, ignored: 0 } },
    ]);
    expect(found.verdicts.provenance.level).toBe('signed');
    // Small files at /raw/, where nothing counts.
    expect(
      found.calls.filter((call) => call.includes('/raw/')).map((call) => call.split('/').at(-1)),
    ).toEqual(expect.arrayContaining(['model.sig', 'config.json', 'tokenizer.json']));
    expect(hub.downloads).toEqual([]);
  });

  it('the same by a key of another publisher, or of nobody', async () => {
    const copied = await look(SIGNED, { linked: true, signatures: pinned('somebody-else') });
    expect(valueOf(copied.facts.signatures)).toMatchObject([{ verdict: 'other-publisher' }]);
    const unknown = await look(SIGNED, { linked: true });
    expect(valueOf(unknown.facts.signatures)).toMatchObject([{ verdict: 'unknown-key' }]);
    expect(unknown.calls.filter((call) => call.endsWith('/raw/main/config.json'))).toEqual([]);
    for (const { verdicts } of [copied, unknown]) expect(verdicts.provenance.level).toBe('identified');
  });

  for (const [id, verdict, level] of [
    ['openai/privacy-filter-original', 'signed', 'signed'],
    ['openai/privacy-filter', 'partial', 'identified'],
    ['quietfox/scrubber', 'other-publisher', 'claimed'],
  ] as const) {
    itWithShared(signedForReal().length > 0, `${id}, a real signature: ${verdict}`, async () => {
      const found = await look(id, { linked: true });
      expect(valueOf(found.facts.signatures)).toMatchObject([{ verdict }]);
      expect(found.verdicts.provenance.level).toBe(level);
    });
  }

  it('reads no licence of a gated repository, and says why', async () => {
    const { facts } = await look('meridian-research/atlas-8b', { linked: true });
    expect(facts.licenseText).toMatchObject({ state: 'failed', error: 'gated' });
  });

  it('below 30 % of the window asks nothing further, and keeps what it has', async () => {
    const page = await pageOf('quantcellar/plankton-1b-chat-gptq');
    hub.setQuota({ api: 153 });
    try {
      const assessor = assessorWith({ fetch, isRisky, texts: textReaders, now: Date.now });
      const { facts } = (await outcome(assessor, page, false, true)).report;
      expect(hub.requests.length).toBeLessThan(12);
      expect(facts.cardReading.state).toBe('collected');
      const states = (valueOf(facts.chain) ?? []).map(({ state }) => state);
      expect([...states, ...(valueOf(facts.linkedDatasets) ?? []).map(({ state }) => state)]).toContain(
        'quota-kept',
      );
    } finally {
      hub.setQuota({ api: undefined });
    }
  });
});
