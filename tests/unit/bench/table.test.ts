import { describe, expect, it } from 'vitest';
import { median, spread } from '../../bench/median';
import { atMost, broken, exactly, shown } from '../../bench/rows';
import { summarize, tableOf } from '../../bench/table';
import type { Row } from '../../bench/contract';

const result = (...rows: Row[]) => [{ name: 'weights', rows, seconds: 1.24 }];

describe('an aim', () => {
  it.each([
    [39.9, 40, true],
    [40, 40, true],
    [40.01, 40, false],
    [0, 0, true],
    [1, 0, false],
    [Number.NaN, 40, false],
  ])('%d with a limit of %d: met %s', (value, limit, met) => {
    expect(atMost('x', value, limit).met).toBe(met);
  });

  it('of words is met by the same words only', () => {
    expect(exactly('permissions', 'storage', 'storage').met).toBe(true);
    expect(exactly('permissions', 'storage, tabs', 'storage').met).toBe(false);
    expect(exactly('permissions', '', 'storage').met).toBe(false);
  });

  it('is missed by a measure that broke, with the first line of why', () => {
    expect(broken(new Error('no Chromium\n  at x'))).toMatchObject({
      met: false,
      measured: 'no: no Chromium',
    });
    expect(broken('odd')).toMatchObject({ met: false, measured: 'no: odd' });
    expect(broken('x'.repeat(500)).measured.length).toBeLessThan(100);
  });

  it('is told with its unit, its note and no more digits than matter', () => {
    const row = atMost('time', 12.3456, 100, { unit: 'ms', note: '7 loads' });
    expect(row).toMatchObject({ budget: '≤ 100 ms', measured: '12.3 ms (7 loads)', value: 12.3456 });
    expect(atMost('requests', 0, 0).budget).toBe('0');
    expect(shown('time', 1.005).measured).toBe('1');
    expect(shown('size', 129_104).measured).toBe('129104');
  });
});

describe('the summary', () => {
  it('counts aims, not figures that are only shown', () => {
    const results = result(atMost('a', 1, 2), shown('b', 9), exactly('c', 'x', 'x'));
    expect(summarize(results)).toEqual({ aims: 2, met: 2, line: '2 of 2 aims met', exitCode: 0 });
  });

  it('ends with 1 when one aim of any measure is missed', () => {
    const results = [...result(atMost('a', 1, 2)), ...result(atMost('b', 3, 2), atMost('c', 1, 2))];
    expect(summarize(results)).toEqual({ aims: 3, met: 2, line: '2 of 3 aims met', exitCode: 1 });
  });

  it('ends with 1 when nothing was shown at all', () => {
    expect(summarize([])).toMatchObject({ line: '0 of 0 aims met', exitCode: 1 });
    expect(summarize(result(shown('a', 1))).exitCode).toBe(1);
  });
});

describe('the table', () => {
  it('has a block for each measure, columns under each other, and names what is missed', () => {
    const rows = [
      atMost('size', 50, 40, { unit: 'KB' }),
      atMost('requests', 0, 0),
      shown('a longer name', 3),
    ];
    expect(tableOf(result(...rows)).split('\n')).toEqual([
      'what             budget   measured  met',
      '',
      'weights (1.2 s)',
      '  size           ≤ 40 KB  50 KB     MISSED',
      '  requests       0        0         met',
      '  a longer name  –        3',
    ]);
  });
});

describe('the middle', () => {
  it('is the middle value, or the mean of the two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it('is told with how far the values lie apart', () => {
    expect(spread([3, 1.25, 2], 'ms')).toBe('1.3–3.0 ms');
  });
});
