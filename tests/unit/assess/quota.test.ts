import { describe, expect, it } from 'vitest';
import { QUIET_AFTER_429_MS } from '../../../utils/assess/limits';
import { createQuota } from '../../../utils/assess/quota';
import { rateLimit } from '../../../utils/hubs/huggingface/answers';

const POLICY = '"fixed window";"api";q=500;w=300';
const NOW = 1_000_000_000;
const after = (status: number, headers: Record<string, string>, now = NOW) => {
  const quota = createQuota(rateLimit);
  quota.note(status, new Headers(headers), now);
  return quota;
};

describe('the hub’s window', () => {
  it('is open at first', () => expect(createQuota(rateLimit).state(NOW)).toBe('open'));

  it.each<[ratelimit: string, policy: string, state: string]>([
    ['"api";r=497;t=168', POLICY, 'open'],
    ['"api";r=151;t=168', POLICY, 'open'],
    ['"api";r=150;t=168', POLICY, 'kept'],
    ['"api";r=0;t=168', POLICY, 'kept'],
    ['"api"; r=0; t=168', POLICY, 'kept'],
    ['"api";t=168;r=0', POLICY, 'kept'],
    ['"api";r=10;t=168', '', 'open'],
    ['', POLICY, 'open'],
    ['garbage', 'garbage', 'open'],
    ['"api";r=-5;t=168', POLICY, 'open'],
    ['"api";r=99999999999999999999;t=1', POLICY, 'open'],
  ])('%s of %s is %s', (ratelimit, policy, state) => {
    expect(after(200, { ratelimit, 'ratelimit-policy': policy }).state(NOW + 1)).toBe(state);
  });

  it('opens again when its time is over, and no sooner', () => {
    const quota = after(200, { ratelimit: '"api";r=1;t=168', 'ratelimit-policy': POLICY });
    expect(quota.state(NOW + 167_999)).toBe('kept');
    expect(quota.state(NOW + 168_000)).toBe('open');
  });
});

describe('after a 429', () => {
  it.each<[string, Record<string, string>, number]>([
    ['the window’s own time', { ratelimit: '"api";r=0;t=42' }, 42_000],
    ['retry-after', { 'retry-after': '17' }, 17_000],
    ['a time beyond belief, cut to an hour', { ratelimit: '"api";r=0;t=999999' }, 3_600_000],
    ['retry-after beyond belief, cut to an hour', { 'retry-after': '999999' }, 3_600_000],
    ['retry-after as a date', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, QUIET_AFTER_429_MS],
    ['retry-after below zero', { 'retry-after': '-9' }, QUIET_AFTER_429_MS],
    ['no word', {}, QUIET_AFTER_429_MS],
  ])('it is quiet for as long as %s says', (_what, headers, wait) => {
    const quota = after(429, headers);
    expect(quota.state(NOW)).toBe('limited');
    expect(quota.state(NOW + wait - 1)).toBe('limited');
    expect(quota.state(NOW + wait)).toBe('open');
  });

  it('a clock set back does not make it quiet for days', () => {
    const quota = after(429, { ratelimit: '"api";r=0;t=42' });
    expect(quota.state(NOW - 86_400_000)).toBe('open');
  });

  it('a later good answer does not end it', () => {
    const quota = after(429, { ratelimit: '"api";r=0;t=42' });
    quota.note(200, new Headers({ ratelimit: '"api";r=499;t=300', 'ratelimit-policy': POLICY }), NOW + 1);
    expect(quota.state(NOW + 2)).toBe('limited');
  });
});
