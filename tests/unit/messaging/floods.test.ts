import { describe, expect, it } from 'vitest';
import { PORTS_PER_TAB, QUESTIONS_AT_ONCE, tabLimits } from '../../../utils/messaging/floods';

const [TAB, OTHER] = [7, 8];
const times = (count: number, act: () => boolean): number =>
  Array.from({ length: count }, act).filter(Boolean).length;

describe('tabLimits', () => {
  it('gives each tab its own ports, and one more for each that closes', () => {
    const limits = tabLimits(() => 0);
    expect(times(1000, () => limits.opened(TAB))).toBe(PORTS_PER_TAB);
    expect(limits.opened(OTHER)).toBe(true);
    limits.closed(TAB);
    expect(times(1000, () => limits.opened(TAB))).toBe(1);
  });

  it('gives each tab its own questions, which come back with time', () => {
    let now = 0;
    const limits = tabLimits(() => now);
    expect(times(1000, () => limits.asked(TAB))).toBe(QUESTIONS_AT_ONCE);
    expect(limits.asked(OTHER)).toBe(true);
    now = 1000;
    const second = times(1000, () => limits.asked(TAB));
    expect(second).toBeGreaterThan(0);
    expect(second).toBeLessThan(QUESTIONS_AT_ONCE);
    now = 3_600_000;
    expect(times(1000, () => limits.asked(TAB))).toBe(QUESTIONS_AT_ONCE);
  });

  it('gives nothing for ports opened and closed, or for a clock that goes backwards', () => {
    let now = 1_000_000;
    const limits = tabLimits(() => now);
    times(QUESTIONS_AT_ONCE, () => limits.asked(TAB));
    for (let turn = 0; turn < 100; turn += 1) {
      limits.opened(TAB);
      limits.closed(TAB);
      now -= 1000;
    }
    expect(limits.asked(TAB)).toBe(false);
  });
});
