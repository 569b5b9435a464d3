import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../utils/assess/progress';
import { readOnClick } from '../../../utils/assess/reader';
import { recordKey } from '../../../utils/assess/stored';
import { memoryInspections, memoryStore, memoryVisits } from '../../../utils/cache/memory';
import { FACT_NAMES, type Facts } from '../../../utils/facts/facts';
import { inspectionKey } from '../../../utils/formats/inspection-key';
import { valueOf } from '../../../utils/model/slot';
import { LOAD_RISK_LEVELS, PROVENANCE_LEVELS } from '../../../utils/model/verdict';
import type { Report } from '../../../utils/report/report';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { ANCHOR, json, modelInfo, wellHub } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';
import { authorProps, entry, HEAD, OTHER_COMMIT, treeIslands } from '../../fixtures/model';
import { coverageProblem } from '../../../components/kit/problem-of';
import { PROBLEMS } from '../../../components/kit/problems';
import { assessorWith, watch } from '../../fixtures/watch';

const PATH = 'extra.bin';
const RUNS = new TextEncoder().encode("cos\nsystem\n(S'id'\ntR.");
const DIGEST = createHash('sha256').update(RUNS).digest('hex');
/** Of bytes that the page's author has somewhere else. */
const OTHER_DIGEST = 'cd'.repeat(32);
const file = (digest: string) => ({
  rfilename: PATH,
  blobId: HEAD,
  size: RUNS.length,
  lfs: { sha256: digest, size: RUNS.length },
});

/** A hub that is honest about a pickle that runs a command, and gives its bytes. */
function honestHub(down = false) {
  const hub = wellHub({
    [`${ANCHOR}/revision/`]: json(modelInfo({ siblings: [file(DIGEST)] })),
    [`${ANCHOR}/paths-info/`]: json([]),
    [`/acme/anchor-7b/resolve/${HEAD}/${PATH}`]: () =>
      new Response(RUNS, {
        status: 206,
        headers: { 'content-range': `bytes 0-${RUNS.length - 1}/${RUNS.length}` },
      }),
    ...(down && { '/': new Error('down') }),
  });
  return down ? { ...hub, fetch: () => Promise.reject(new TypeError('down')) } : hub;
}

/** One look at a page with everything new, and what it left behind. */
async function look(page: Facts, { down = false, network = 'hub-api' as 'hub-api' | 'page-only' } = {}) {
  const [store, inspections, visits] = [memoryStore(), memoryInspections(), memoryVisits()];
  const { fetch, calls } = honestHub(down);
  const options = { store, inspections, visits, fetch, readsFreely: async () => true };
  const seen = await watch(assessorWith({ ...options, network: async () => network }), page);
  return { seen, store, inspections, visits, calls, report: (seen.at(-1) as Progress).report }; // one is the last
}

const bySlot = ({ facts }: Pick<Report, 'facts'>, kind: string) =>
  FACT_NAMES.filter((name) => {
    const slot = facts[name];
    return slot.state !== 'not-collected' && slot.source.kind === kind;
  });
/** 0 is the worst. */
const risk = ({ verdicts }: Report) => LOAD_RISK_LEVELS.indexOf(verdicts.loadRisk.level);
const origin = ({ verdicts }: Report) => PROVENANCE_LEVELS.indexOf(verdicts.provenance.level);

const listing = (digest: string, change: object = {}) =>
  treeIslands({ entries: [entry(PATH, { lfs: { oid: digest, size: RUNS.length }, ...change })] });

describe('what a page says', () => {
  it('draws the first row', async () => {
    const { seen } = await look(filesPageFacts());
    expect(seen[0]?.report.stage).toBe('page');
    expect(bySlot((seen[0] as Progress).report, 'page')).toContain('files');
  });

  it('starts no reading, and no bytes are kept under a digest that only it names', async () => {
    const { inspections, report } = await look(filesPageFacts(listing(OTHER_DIGEST)));
    expect(await inspections.get(inspectionKey(OTHER_DIGEST, PATH))).toBeNull();
    expect(await inspections.get(inspectionKey(DIGEST, PATH))).toMatchObject({ verdict: 'dangerous' });
    expect(report.verdicts.loadRisk.level).toBe('dangerous');
  });

  it('starts no reading on a click either', async () => {
    const { fetch, calls } = honestHub();
    const inspections = memoryInspections();
    const heard: Progress[] = [];
    await readOnClick(
      { store: memoryStore(), inspections, fetch, now: () => AT },
      {
        facts: filesPageFacts(listing(OTHER_DIGEST)),
        paths: [PATH],
        signal: new AbortController().signal,
        listen: (progress) => heard.push(progress),
        onProgress: () => undefined,
      },
    );
    expect([calls, heard.map(({ final }) => final)]).toEqual([[], [true]]);
    expect(await inspections.get(inspectionKey(OTHER_DIGEST, PATH))).toBeNull();
  });

  it('is not stored: neither with the hub’s answers, nor without any', async () => {
    for (const page of [modelPageFacts(), filesPageFacts()]) {
      const stored = await (await look(page)).store.get(recordKey(page));
      expect(stored && bySlot(stored, 'page')).toEqual([]);
      const alone = await look(page, { network: 'page-only' });
      expect([await alone.store.get(recordKey(page)), (await alone.visits.usage()).records]).toEqual([
        null,
        0,
      ]);
      const down = await look(page, { down: true });
      const kept = await down.store.get(recordKey(page));
      expect(kept && bySlot(kept, 'page')).toEqual([]);
      expect((await down.visits.usage()).records).toBe(0);
    }
  });

  it('gives way to the hub, slot by slot, and is shown as the page’s where the hub is silent', async () => {
    const { report } = await look(filesPageFacts());
    // The account's age is left out of this hub's answer, the refs are asked for with the panel.
    expect(bySlot(report, 'page')).toEqual(['headCommit', 'refs', 'publisherSince']);
    const down = await look(filesPageFacts(), { down: true });
    expect(bySlot(down.report, 'page')).toContain('license');
    expect(down.report.coverage.rows.find(({ fact }) => fact === 'license')).toMatchObject({ from: 'page' });
    expect(coverageProblem(down.report.coverage)).toEqual(PROBLEMS.offline);
  });

  it('makes load risk and provenance no better where the hub is silent, and may make them worse', async () => {
    const nice = modelPageFacts({ tags: [], config: {} }, authorProps({ isVerified: true }));
    const { report, seen } = await look(nice, { down: true });
    expect((seen[0] as Progress).report.verdicts.provenance.level).toBe('identified');
    expect([report.verdicts.loadRisk.level, report.verdicts.provenance.level]).toEqual([
      'unknown',
      'unknown',
    ]);
    const unsafe = { securityFileStatus: { status: 'unsafe', avScan: { status: 'unsafe' } } };
    const warned = await look(filesPageFacts(listing(DIGEST, unsafe)), { down: true });
    expect(warned.report.verdicts.loadRisk.level).toBe('dangerous');
  });

  it('is each page’s own: who joins a look sees no word of another page', async () => {
    const assessor = assessorWith({ fetch: honestHub().fetch });
    const [, other] = await Promise.all([
      watch(assessor, modelPageFacts({ library_name: 'a' })),
      watch(assessor, modelPageFacts({ library_name: 'b' })),
    ]);
    expect(valueOf((other[0] as Progress).report.facts.library)).toBe('b');
  });

  it('that a report is of the same state keeps it no longer fresh than it is', async () => {
    const store = memoryStore();
    const { fetch, calls } = honestHub();
    let now = AT;
    const ask = () => watch(assessorWith({ store, fetch, now: () => now }), modelPageFacts());
    await ask();
    const cold = calls.length;
    now = AT + 23 * 3_600_000;
    await ask();
    expect(calls).toHaveLength(cold);
    now = AT + 25 * 3_600_000;
    await ask();
    expect(calls.length).toBeGreaterThan(cold);
  });

  it('that the state is another has the hub asked again', async () => {
    const store = memoryStore();
    const { fetch, calls } = honestHub();
    const assessor = assessorWith({ store, fetch });
    await watch(assessor, modelPageFacts());
    const cold = calls.length;
    await watch(assessor, modelPageFacts({ lastModified: '2026-03-03T00:00:00.000Z' }));
    expect(calls.length).toBeGreaterThan(cold);
  });
});

describe('whatever a page says', () => {
  const word = fc.constantFrom(
    HEAD,
    OTHER_COMMIT,
    DIGEST,
    OTHER_DIGEST,
    PATH,
    'transformers',
    'model.safetensors',
  );
  const status = fc.record({ status: fc.constantFrom('safe', 'unsafe', 'queued', 'x') });
  const said = fc.record({
    header: fc.record(
      {
        tags: fc.array(word),
        library_name: word,
        config: fc.constantFrom({}, { model_type: 'x' }, null),
        safetensors: fc.constantFrom(null, { total: 1 }),
        createdAt: fc.constantFrom('2016-02-02T00:00:00.000Z', 'x'),
        cardData: fc.constantFrom(null, { license: 'mit', base_model: 'acme/x' }),
      },
      { requiredKeys: [] },
    ),
    author: fc.record(
      {
        name: fc.constantFrom('acme', 'openai'),
        type: fc.constantFrom('org', 'user', 'x'),
        isVerified: fc.boolean(),
        followerCount: fc.nat(),
        _id: fc.constantFrom('570000000000000000000000', 'x'),
      },
      { requiredKeys: [] },
    ),
    entries: fc.array(
      fc.record(
        {
          path: word,
          oid: word,
          size: fc.nat(),
          lfs: fc.record({ oid: word, size: fc.nat() }),
          securityFileStatus: status,
        },
        { requiredKeys: ['path'] },
      ),
    ),
    isFilesPage: fc.boolean(),
  });

  it('what is stored and the last verdicts are the same, and no step with the hub is better', async () => {
    const honest = await look(modelPageFacts());
    const kept = await honest.store.get(recordKey(modelPageFacts()));
    const withHub = honest.seen.filter(({ report }) => report.stage === 'hub');
    expect(honest.report.verdicts.loadRisk.level).toBe('dangerous');
    await fc.assert(
      fc.asyncProperty(said, async ({ header, author, entries, isFilesPage }) => {
        const page = isFilesPage
          ? filesPageFacts(treeIslands({ entries }))
          : modelPageFacts(header, authorProps(author));
        const { seen, report, store } = await look(page);
        expect(await store.get(recordKey(page))).toEqual(kept);
        expect((await store.usage()).records).toBe(1);
        expect([risk(report), origin(report)]).toEqual([risk(honest.report), origin(honest.report)]);
        const steps = seen.filter((progress) => progress.report.stage === 'hub');
        expect(steps).toHaveLength(withHub.length);
        for (const [index, step] of steps.entries()) {
          const { report: there } = withHub[index] as Progress; // as many, just checked
          expect(risk(step.report)).toBeLessThanOrEqual(risk(there));
          expect(origin(step.report)).toBeLessThanOrEqual(origin(there));
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
