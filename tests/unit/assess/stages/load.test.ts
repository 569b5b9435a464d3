import { expect, it, vi } from 'vitest';
import { memoryStore } from '../../../../utils/cache/memory';
import { modelPageFacts } from '../../../fixtures/facts';
import { wellHub } from '../../../fixtures/hub-answers';
import { assessorWith, watch } from '../../../fixtures/watch';

/** Whether the page was judged before the store answered, which takes `ms`. */
const judgedMeanwhile = async (ms: number): Promise<boolean> => {
  vi.useFakeTimers();
  try {
    const store = memoryStore();
    const get = vi.fn((key: string) =>
      new Promise<void>((done) => setTimeout(done, ms)).then(() => store.get(key)),
    );
    const seen = watch(assessorWith({ store: { ...store, get }, fetch: wellHub().fetch }), modelPageFacts());
    await vi.advanceTimersByTimeAsync(ms);
    vi.useRealTimers();
    const reports = await seen;
    return reports.filter(({ report }) => report.stage === 'page').length > 1;
  } finally {
    vi.useRealTimers();
  }
};

it('does not keep a reader waiting for a slow store', async () => {
  expect(await judgedMeanwhile(200)).toBe(false);
  expect(await judgedMeanwhile(400)).toBe(true);
});

it('does not keep a reader waiting for a policy, and asks no one before it is known', async () => {
  vi.useFakeTimers();
  const { fetch, calls } = wellHub();
  const network = () => new Promise<'hub-api'>((done) => setTimeout(done, 5000, 'hub-api'));
  let first: string | null = null;
  assessorWith({ network, fetch }).assess(
    { facts: modelPageFacts(), again: false, linked: false },
    ({ report }) => (first ??= report.stage),
  );
  await vi.advanceTimersByTimeAsync(25);
  expect(first).toBe('page');
  await vi.advanceTimersByTimeAsync(4900);
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
  await vi.waitFor(() => expect(calls.length).toBeGreaterThan(0));
});
