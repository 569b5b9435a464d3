import { describe, expect, it, vi } from 'vitest';
import type { Assessor } from '../../../utils/assess/assessor';
import { CALLS_LINKED, FRESH_MS } from '../../../utils/assess/limits';
import type { Progress } from '../../../utils/assess/progress';
import { recordKey } from '../../../utils/assess/stored';
import { memoryStore } from '../../../utils/cache/memory';
import { valueOf } from '../../../utils/model/slot';
import { modelPageFacts } from '../../fixtures/facts';
import { ANCHOR, json, modelInfo, plainText, README, readmeEntry, wellHub } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';
import { assessorWith, outcome, watch } from '../../fixtures/watch';

const isLinkedCall = (path: string): boolean =>
  !path.startsWith(`${ANCHOR}/revision/`) && !/paths-info|overview/.test(path);
/** Info, card, scans and publisher. */
const OWN_CALLS = 4;
const linkedHub = (change: Parameters<typeof wellHub>[0] = {}) =>
  wellHub({
    ...change, // the first that fits answers
    [`${ANCHOR}/refs`]: json({ branches: [{ name: 'main' }], tags: [] }),
    '/api/models/acme/base': json(modelInfo({ id: 'acme/base', cardData: {}, tags: [] })),
    '/acme/base/raw/': plainText(README),
    '/api/models': json([]),
    '/api/datasets/acme/logs': json({ id: 'acme/logs' }),
    ...change,
  });

describe('the linked phase', () => {
  it('reports what a plain look reports, then each linked answer, then the end', async () => {
    const { fetch, calls } = linkedHub();
    const seen = await watch(assessorWith({ fetch }), modelPageFacts(), false, true);
    expect(seen.filter(({ final }) => final)).toHaveLength(1);
    expect(seen.at(-1)?.final).toBe(true);
    expect(seen.length).toBeGreaterThan(8);
    expect(calls.slice(0, OWN_CALLS).some((path) => path.includes('/refs'))).toBe(false);
    const { facts } = (seen.at(-1) as Progress).report; // there is one
    for (const slot of ['refs', 'companionRepositories', 'linkedDatasets', 'chain'] as const)
      expect(facts[slot].state).toBe('collected');
    expect(facts.licenseText).toEqual({ state: 'not-collected', why: 'nothing-to-read' });
    expect(facts.codeRepositories).toEqual({ state: 'not-collected', why: 'nothing-to-read' });
  });

  it('leaves linked code to a click', async () => {
    const card = '[code](https://github.com/acme/anchor)';
    const { fetch, calls } = linkedHub({
      [`${ANCHOR}/revision/`]: json(modelInfo({ siblings: [readmeEntry(card)] })),
      '/acme/anchor-7b/raw/': plainText(card),
    });
    const { report } = await outcome(assessorWith({ fetch }), modelPageFacts(), false, true);
    expect(report.facts.codeRepositories).toEqual({ state: 'not-collected', why: 'left-to-a-click' });
    expect(calls.some((path) => path.includes('/repos/'))).toBe(false);
  });

  it('after a plain look costs only its own calls, and then nothing until it is old', async () => {
    const store = memoryStore();
    let now = AT;
    const { fetch, calls } = linkedHub();
    const ask = (linked: boolean) =>
      outcome(assessorWith({ store, fetch, now: () => now }), modelPageFacts(), false, linked);
    await ask(false);
    expect(calls).toHaveLength(4);
    await ask(true);
    const all = calls.length;
    expect(calls.slice(4).every(isLinkedCall)).toBe(true);
    expect((await ask(true)).origin).toBe('cache');
    await ask(false);
    expect(calls).toHaveLength(all);
    now = AT + FRESH_MS;
    await ask(true);
    // Info, scans, publisher, and the linked phase; the texts are known by their blobs.
    expect(calls.slice(all).filter((path) => path.includes('/raw/'))).toEqual([]);
    expect(calls.length - all).toBe(all - 2);
  });

  it('does not make the subject’s own record any younger', async () => {
    const store = memoryStore();
    let now = AT;
    const { fetch } = linkedHub();
    const ask = (linked: boolean) =>
      outcome(assessorWith({ store, fetch, now: () => now }), modelPageFacts(), false, linked);
    await ask(false);
    now = AT + 1000;
    await ask(true);
    expect((await store.get(recordKey(modelPageFacts())))?.storedAt).toBe(AT);
  });

  it('does not go where no request may', async () => {
    const { fetch, calls } = linkedHub();
    const last = await outcome(
      assessorWith({ fetch, network: async () => 'page-only' }),
      modelPageFacts(),
      false,
      true,
    );
    expect(calls).toEqual([]);
    expect(last.report.facts.chain).toEqual({ state: 'not-collected', why: 'page-only-mode' });
  });

  it('asks for no text when nothing reads it', async () => {
    const { fetch, calls } = linkedHub();
    const last = await outcome(assessorWith({ fetch, texts: {} }), modelPageFacts(), false, true);
    expect(calls.filter((path) => path.includes('/raw/'))).toEqual([]);
    expect(last.report.facts.cardReading.state).toBe('not-collected');
    expect(last.report.facts.chain.state).toBe('collected');
  });

  it('keeps its budget, whatever the card names', async () => {
    const datasets = Array.from({ length: 300 }, (_, index) => `acme/d${index}`);
    const bases = Array.from({ length: 300 }, (_, index) => `acme/m${String(index).padStart(3, '0')}`);
    const info = modelInfo({ cardData: { datasets, base_model: bases }, tags: [] });
    const { fetch, calls } = linkedHub({
      [`${ANCHOR}/revision/`]: json(info),
      ...Object.fromEntries(
        bases.map((id) => [`/api/models/${id}`, json(modelInfo({ id, tags: [], cardData: {} }))]),
      ),
    });
    await outcome(
      assessorWith({ fetch }),
      modelPageFacts({ cardData: { datasets, base_model: bases }, tags: [] }),
      false,
      true,
    );
    expect(calls).toHaveLength(OWN_CALLS + CALLS_LINKED);
  });
});

describe('a reader who goes away', () => {
  /** A hub whose answer on `path` waits until it is let go. */
  const holding = (path: string) => {
    const held: (() => void)[] = [];
    const hub = linkedHub({
      [path]: () => new Promise<Response>((resolve) => held.push(() => resolve(json({ branches: [] })))),
    });
    return { ...hub, held };
  };
  const listen = (assessor: Assessor, linked: boolean) => {
    const seen: Progress[] = [];
    const stop = assessor.assess({ facts: modelPageFacts(), again: false, linked }, (progress) =>
      seen.push(progress),
    );
    return { seen, stop, last: () => seen.at(-1) };
  };

  it('ends the linked phase: nothing more is asked, nothing half is kept, and the next look goes on', async () => {
    const store = memoryStore();
    const { fetch, calls, held } = holding(`${ANCHOR}/refs`);
    const assessor = assessorWith({ store, fetch });
    const panel = listen(assessor, true);
    await vi.waitFor(() => expect(held).toHaveLength(1));
    panel.stop();
    held[0]?.();
    await vi.waitFor(async () => expect((await store.get(recordKey(modelPageFacts())))?.final).toBe(true));
    expect(panel.last()?.final).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls.filter((path) => path.includes('/api/datasets/'))).toEqual([]);
    const stored = await store.get(recordKey(modelPageFacts()));
    expect(stored?.facts.refs.state).toBe('not-collected');
    const later = listen(assessorWith({ store, fetch: linkedHub().fetch }), true);
    await vi.waitFor(() => expect(later.last()?.final).toBe(true));
    expect(later.last()?.report.facts.refs.state).toBe('collected');
  });

  it('does not take the page’s own look with it', async () => {
    const { fetch, held } = holding(`${ANCHOR}/revision/`);
    const assessor = assessorWith({ fetch });
    const panel = listen(assessor, true);
    const page = listen(assessor, false);
    await vi.waitFor(() => expect(held).toHaveLength(1));
    panel.stop();
    held[0]?.();
    await vi.waitFor(() => expect(page.last()?.final).toBe(true));
    expect(page.last()?.report.facts.chain.state).toBe('not-collected');
  });

  it('and comes back in the middle starts a phase of its own', async () => {
    const { fetch, held } = holding(`${ANCHOR}/refs`);
    const assessor = assessorWith({ fetch });
    const panel = listen(assessor, true);
    await vi.waitFor(() => expect(held).toHaveLength(1));
    panel.stop();
    const back = listen(assessor, true);
    held[0]?.();
    await vi.waitFor(() => expect(held).toHaveLength(2));
    held[1]?.();
    await vi.waitFor(() => expect(back.last()?.final).toBe(true));
    expect(
      valueOf(back.seen.at(-1)?.report.facts.refs ?? { state: 'not-collected', why: 'page-only-mode' }),
    ).not.toBeNull();
  });
});

describe('panel and page at one time', () => {
  it('the panel waits for the page’s look and hears it, and the calls are made once', async () => {
    const { fetch, calls } = linkedHub();
    const assessor = assessorWith({ fetch });
    const [page, panel] = await Promise.all([
      watch(assessor, modelPageFacts()),
      watch(assessor, modelPageFacts(), false, true),
    ]);
    expect(page.at(-1)?.report.facts.chain.state).toBe('not-collected');
    expect(panel.at(-1)?.report.facts.chain.state).toBe('collected');
    expect(panel.length).toBeGreaterThan(page.length);
    expect(new Set(calls).size).toBe(calls.length);
  });

  it('a page that comes later joins the panel’s look', async () => {
    const { fetch, calls } = linkedHub();
    const assessor = assessorWith({ fetch });
    const [panel, page] = await Promise.all([
      watch(assessor, modelPageFacts(), false, true),
      watch(assessor, modelPageFacts()),
    ]);
    expect(page.at(-1)).toEqual(panel.at(-1));
    expect(new Set(calls).size).toBe(calls.length);
  });
});
