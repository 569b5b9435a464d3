import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPolicy, type PolicyMemory } from '../../../utils/settings/policy';
import type { ManagedSettings } from '../../../utils/settings/settings';

const OFF = { network: 'off' } as const;
const never = (): Promise<never> => new Promise(() => undefined);
const refused = (): Promise<never> => Promise.reject(new Error('the backend is not ready'));
const noManifest = (): Promise<never> => Promise.reject(new Error('Managed storage manifest not found'));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A policy over what `storage.managed` answers at each time (the last one from then on), and what was known before. */
function watched(answers: readonly (() => Promise<unknown>)[], before?: ManagedSettings) {
  const memory = { last: before, saved: 0 };
  let asked = 0;
  const read = () => (answers[Math.min(asked++, answers.length - 1)] ?? never)();
  const onChange = vi.fn();
  const keeps: PolicyMemory = {
    load: async () => memory.last,
    save: async (policy) => void Object.assign(memory, { last: policy, saved: memory.saved + 1 }),
  };
  return { policy: watchPolicy(read, keeps, onChange), memory, onChange, asked: () => asked };
}
const say = (value: unknown) => async () => value;
/** What came of it within `ms`; 'waits' when nothing did. */
async function within<Value>(ms: number, asked: Promise<Value>): Promise<Value | 'waits'> {
  let known: Value | 'waits' = 'waits';
  void asked.then((value) => (known = value));
  await vi.advanceTimersByTimeAsync(ms);
  return known;
}

describe('the first start after an installation', () => {
  it('is not known to have no policy while Chromium says `{}`; then it is remembered and nobody waits again', async () => {
    const { policy, memory, onChange } = watched([say({})]);
    expect(await within(300, policy.current())).toBeUndefined();
    expect(await within(4000, policy.settled())).toBe('waits');
    expect(await within(2000, policy.settled())).toEqual({});
    expect([memory.last, onChange.mock.calls]).toEqual([{}, []]);
    const next = watched([say({})], memory.last);
    expect(await within(0, next.policy.settled())).toEqual({});
    expect(next.memory.saved).toBe(0);
  });

  it('takes the policy that comes some seconds late, before anything was asked, and has pages judged anew', async () => {
    const { policy, memory, onChange } = watched([say({}), say({}), say({}), say(OFF)]);
    expect(await within(300, policy.current())).toBeUndefined();
    expect(await within(6000, policy.settled())).toEqual(OFF);
    expect([memory.last, onChange.mock.calls.length]).toEqual([OFF, 1]);
  });

  it('takes it at once when the browser says so', async () => {
    const { policy } = watched([say({}), say(OFF)]);
    const settled = policy.settled();
    await vi.advanceTimersByTimeAsync(100);
    await policy.changed();
    expect(await within(6000, settled)).toEqual(OFF);
  });

  it.each([
    ['hangs', never],
    ['fails', refused],
  ])('stays unknown when the store %s, and heals when it answers', async (_how, answer) => {
    const { policy, memory, onChange } = watched([answer, answer, answer, answer, answer, answer, say({})]);
    expect(await within(300, policy.current())).toBeUndefined();
    expect(await within(12_000, policy.settled())).toBeUndefined();
    expect(memory.last).toBeUndefined();
    await policy.changed();
    expect([await within(0, policy.settled()), onChange.mock.calls.length]).toEqual([{}, 1]);
  });

  it('knows at once in Firefox: a missing manifest is a definite no', async () => {
    const { policy, memory, onChange, asked } = watched([noManifest]);
    expect(await within(0, policy.settled())).toEqual({});
    await vi.advanceTimersByTimeAsync(10_000);
    expect([memory.last, onChange.mock.calls, asked()]).toEqual([{}, [], 1]);
  });

  it('forbids requests by a policy that cannot be read', async () => {
    const { policy } = watched([say({ network: 7 })]);
    expect(await within(0, policy.settled())).toEqual({ network: 'page-only' });
  });
});

describe('a later start', () => {
  it.each([
    ['hangs', never],
    ['fails', refused],
    ['answers `{}` for now', say({})],
  ])('goes by the last known policy when the store %s', async (_how, answer) => {
    const { policy } = watched([answer], OFF);
    expect(await within(300, policy.current())).toEqual(OFF);
    expect(await within(1000, policy.settled())).toEqual(OFF);
  });

  it.each([
    ['hangs', never],
    ['fails', refused],
  ])('keeps it for good when the store %s for good', async (_how, answer) => {
    const { policy, memory } = watched([answer], OFF);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([await within(300, policy.settled()), memory.last]).toEqual([OFF, OFF]);
  });

  it.each([
    ['Firefox says there is none', noManifest, 300],
    ['Chromium still says `{}` after some seconds', say({}), 6000],
  ])('drops it when %s, and has pages judged anew', async (_how, answer, ms) => {
    const { policy, memory, onChange } = watched([answer], OFF);
    void policy.current();
    await vi.advanceTimersByTimeAsync(ms);
    expect([await within(0, policy.settled()), memory.last]).toEqual([{}, {}]);
    expect(onChange.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it('goes by a new policy without a request in between', async () => {
    const { policy, memory, onChange } = watched([say(OFF)], {});
    expect(await within(0, policy.current())).toEqual(OFF);
    expect([memory.last, onChange.mock.calls]).toEqual([OFF, []]);
  });

  it('follows a change, and has pages judged anew', async () => {
    const { policy, onChange } = watched([say({}), say(OFF), refused], {});
    expect(await within(0, policy.settled())).toEqual({});
    await policy.changed();
    expect([await within(0, policy.settled()), onChange.mock.calls.length]).toEqual([OFF, 1]);
    await policy.changed();
    expect(await within(0, policy.settled())).toEqual(OFF);
  });

  it('works without a memory', async () => {
    const broken: PolicyMemory = { load: refused, save: async () => undefined };
    const policy = watchPolicy(say(OFF), broken, () => undefined);
    expect(await within(0, policy.settled())).toEqual(OFF);
  });
});
