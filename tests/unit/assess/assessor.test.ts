import { describe, expect, it, vi } from 'vitest';
import { recordKey } from '../../../utils/assess/stored';
import { CALLS_PER_SUBJECT, FRESH_MS, FRESH_UNFINISHED_MS } from '../../../utils/assess/limits';
import { memoryStore } from '../../../utils/cache/memory';
import { valueOf } from '../../../utils/model/slot';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { ANCHOR, fakeHub, json, modelInfo, wellHub } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';
import { HEAD } from '../../fixtures/model';
import { assessorWith, outcome, watch } from '../../fixtures/watch';

describe('a job', () => {
  it('reports at once what the page knows, then each answer, then the end', async () => {
    const { fetch, calls } = wellHub();
    const seen = await watch(assessorWith({ fetch }), modelPageFacts());
    expect(seen.map(({ report, origin, final }) => [report.stage, origin, final])).toEqual([
      ['page', 'fresh', false],
      ['hub', 'fresh', false],
      ['hub', 'fresh', false],
      ['hub', 'fresh', false],
      ['hub', 'fresh', false],
      ['hub', 'fresh', true],
    ]);
    expect(calls).toHaveLength(4);
    expect(seen.at(-1)?.report.coverage.collected).toBeGreaterThan(seen[0]?.report.coverage.collected ?? 99);
  });

  it('asks the hub about a files page as about any other, whatever the page lists', async () => {
    const { fetch, calls } = wellHub();
    const last = await outcome(assessorWith({ fetch }), filesPageFacts());
    expect(calls).toHaveLength(4);
    expect(last.report.facts.files).toMatchObject({ state: 'collected', source: { kind: 'api' } });
  });

  it('asks nothing in page-only mode, and says so in every slot that stays empty', async () => {
    const { fetch, calls } = wellHub();
    const seen = await watch(assessorWith({ fetch, network: async () => 'page-only' }), modelPageFacts());
    expect(calls).toEqual([]);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.report.facts.files).toEqual({ state: 'not-collected', why: 'page-only-mode' });
  });

  it('without a network keeps what the page said and says what failed', async () => {
    const last = await outcome(assessorWith({}), modelPageFacts());
    expect(last.report.facts.files).toMatchObject({ state: 'failed', error: 'offline' });
    expect(last.report.facts.license.state).toBe('collected');
  });

  it('costs no more calls than it may, whatever the hub does', async () => {
    const tree = json([], { headers: { link: `</api/models/acme/anchor-7b/tree/x?c=1>; rel="next"` } });
    const { fetch, calls } = wellHub({
      [`${ANCHOR}/revision/`]: json(modelInfo({ siblings: null })),
      [`${ANCHOR}/tree/`]: tree,
    });
    await outcome(assessorWith({ fetch }), modelPageFacts());
    expect(calls.length).toBeLessThanOrEqual(CALLS_PER_SUBJECT);
  });

  it('is quiet after a 429, for every subject of the hub', async () => {
    const hub = fakeHub({ '/api/': new Response('', { status: 429 }) });
    const assessor = assessorWith({ fetch: hub.fetch });
    const first = await outcome(assessor, modelPageFacts());
    expect(first.report.facts.files).toMatchObject({ state: 'failed', error: 'rate-limited' });
    expect(hub.calls).toHaveLength(1);
    await outcome(assessor, modelPageFacts({ id: 'acme/other' }));
    expect(hub.calls).toHaveLength(1);
  });

  it('that fails by our own fault says so to everyone, and the next one runs', async () => {
    const network = vi.fn(async () => 'hub-api' as const).mockRejectedValueOnce(new Error('ours'));
    const assessor = assessorWith({ network, fetch: wellHub().fetch });
    const both = [watch(assessor, modelPageFacts()), watch(assessor, modelPageFacts())];
    const states = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(states).toEqual(['rejected', 'rejected']);
    expect((await outcome(assessor, modelPageFacts())).final).toBe(true);
  });
});

describe('two who ask for one subject', () => {
  it('share one job and both get every answer', async () => {
    const { fetch, calls } = wellHub();
    const assessor = assessorWith({ fetch });
    const [one, two] = await Promise.all([
      watch(assessor, modelPageFacts()),
      watch(assessor, modelPageFacts()),
    ]);
    expect(calls).toHaveLength(4);
    expect(two).toEqual(one);
  });

  it('the one who comes in the middle gets the last answer at once', async () => {
    let release: (() => void) | undefined;
    const held = () => new Promise<Response>((resolve) => (release = () => resolve(json(modelInfo()))));
    const { fetch } = wellHub({ [`${ANCHOR}/revision/`]: held });
    const assessor = assessorWith({ fetch });
    const first = watch(assessor, modelPageFacts());
    await vi.waitFor(() => expect(release).toBeDefined());
    const late: string[] = [];
    assessor.assess({ facts: modelPageFacts(), again: false, linked: false }, ({ report }) =>
      late.push(report.stage),
    );
    expect(late).toEqual(['page']);
    release?.();
    await first;
    expect(late.at(-1)).toBe('hub');
  });

  it('the one who stops listening hears nothing more, and the job goes on', async () => {
    const { fetch, calls } = wellHub();
    const assessor = assessorWith({ fetch });
    const heard = vi.fn();
    assessor.assess({ facts: modelPageFacts(), again: false, linked: false }, heard)();
    await watch(assessor, modelPageFacts());
    expect(heard).not.toHaveBeenCalled();
    expect(calls).toHaveLength(4);
  });

  it('of different revisions run apart', () => {
    const main = filesPageFacts();
    const other = {
      ...main,
      revision: { ...main.revision, value: { requested: 'v1', kind: 'tag', commit: null } },
    };
    expect(recordKey(other as typeof main)).not.toBe(recordKey(main)); // the same shape with another value
    expect(recordKey(modelPageFacts())).toBe(recordKey(main));
  });
});

describe('what was stored', () => {
  const store = memoryStore();
  const hub = wellHub();
  let time = AT;
  const again = () => assessorWith({ store, fetch: hub.fetch, now: () => time });
  const callsOf = async (facts = modelPageFacts(), anew = false): Promise<number> => {
    const before = hub.calls.length;
    await outcome(again(), facts, anew);
    return hub.calls.length - before;
  };

  it.each<[string, number, () => Promise<number>]>([
    ['nothing stored: cold', 4, () => callsOf()],
    ['warm', 0, () => callsOf()],
    ['just before it is stale', 0, () => ((time = AT + FRESH_MS - 1), callsOf())],
    ['stale', 3, () => ((time = AT + FRESH_MS), callsOf())],
    ['the clock was set back: not fresh', 3, () => ((time = AT - 1), callsOf())],
    ['set right again', 3, () => ((time = AT - 1 + FRESH_MS), callsOf())],
    [
      'the page shows another last change',
      3,
      () => callsOf(modelPageFacts({ lastModified: '2026-03-03T00:00:00.000Z' })),
    ],
    [
      'the reader asks again',
      3,
      () => callsOf(modelPageFacts({ lastModified: '2026-03-03T00:00:00.000Z' }), true),
    ],
    [
      'a files page that carries everything, once stale',
      3,
      () => ((time += FRESH_MS), callsOf(filesPageFacts())),
    ],
  ])('%s: %i calls', async (_when, calls, act) => expect(await act()).toBe(calls));

  it('nothing of a report is ever before its time', async () => {
    const last = await outcome(assessorWith({ store, fetch: hub.fetch, now: () => 0 }), modelPageFacts());
    expect(last.report.assessedAt).toBe(0);
    for (const { at } of last.report.coverage.rows) expect(at ?? 0).toBeGreaterThanOrEqual(0);
  });

  it.each([
    [
      'a hub scanner is at work',
      wellHub({ [`${ANCHOR}/revision/`]: json(modelInfo({ securityRepoStatus: { scansDone: false } })) }),
    ],
    ['something failed', wellHub({ '/api/organizations/acme/overview': new Response('', { status: 500 }) })],
  ])('is looked at again sooner while %s', async (_why, unfinished) => {
    const own = memoryStore();
    let now = AT;
    const ask = () =>
      outcome(assessorWith({ store: own, fetch: unfinished.fetch, now: () => now }), modelPageFacts());
    await ask();
    const cold = unfinished.calls.length;
    now = AT + FRESH_UNFINISHED_MS - 1;
    await ask();
    expect(unfinished.calls).toHaveLength(cold);
    now = AT + FRESH_UNFINISHED_MS;
    await ask();
    expect(unfinished.calls.length).toBeGreaterThan(cold);
    expect(unfinished.calls[cold]).toContain('/revision/main');
  });

  it('is not lost when a second look fails, and the failure is not fresh for a day', async () => {
    const own = memoryStore();
    let now = AT;
    await outcome(assessorWith({ store: own, fetch: wellHub().fetch }), modelPageFacts());
    now += FRESH_MS;
    const off = await outcome(assessorWith({ store: own, now: () => now }), modelPageFacts());
    expect(valueOf(off.report.facts.files)?.complete).toBe(true);
    expect(off.report.subject.revision).toBe(HEAD);
    now += FRESH_UNFINISHED_MS;
    const { fetch, calls } = wellHub();
    await outcome(assessorWith({ store: own, fetch, now: () => now }), modelPageFacts());
    expect(calls).toHaveLength(3);
  });
});

describe('a worker that dies in the middle', () => {
  it.each([0, 1, 2, 3, 4])(
    'after %i answers: the next one makes only the missing calls',
    async (answered) => {
      const store = memoryStore();
      const { fetch, calls } = wellHub();
      let alive = 0;
      const dying: typeof fetch = (...request) =>
        alive++ < answered ? fetch(...request) : new Promise(() => undefined);
      const first = assessorWith({ store, fetch: dying });
      first.assess({ facts: modelPageFacts(), again: false, linked: false }, () => undefined);
      await vi.waitFor(async () => {
        expect(alive).toBe(Math.min(answered + 1, 4));
        const stored = await store.get(recordKey(modelPageFacts()));
        if (answered > 0) expect(stored).not.toBeNull();
        if (answered < 4) expect(stored?.final ?? false).toBe(false);
      });
      const done = calls.length;
      const last = await outcome(assessorWith({ store, fetch }), modelPageFacts());
      expect(calls).toHaveLength(4);
      expect(calls.length - done).toBe(4 - answered);
      expect(valueOf(last.report.facts.verifiedDomain)).toBe(true);
      expect(valueOf(last.report.facts.scannedFileCount)).toBe(1);
    },
  );
});
