import { describe, expect, it } from 'vitest';
import { markShape } from '../../../../components/kit/mark-shape';

const POSITIONS = [1, 2, 3, 4, 5, null] as const;
const drawing = (position: (typeof POSITIONS)[number], notch: boolean, grid: 12 | 16) =>
  JSON.stringify(markShape(position, { notch, grid }));

describe.each([12, 16] as const)('the mark on a grid of %i', (grid) => {
  it('has a shape of its own for every position, with and without a notch', () => {
    const shapes = POSITIONS.flatMap((position) =>
      [false, true].map((notch) => drawing(position, notch, grid)),
    );
    expect(new Set(shapes).size).toBe(12);
  });

  it('lowers the bar from 5 to 1, on whole pixels', () => {
    const tops = ([5, 4, 3, 2, 1] as const).map((position) => {
      const bar = markShape(position, { grid }).find(({ d }) => d.startsWith('M0 '));
      return Number(bar?.d.match(/^M0 (\d+(?:\.\d+)?)H/)?.[1]);
    });
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(new Set(tops).size).toBe(5);
    expect(tops.every(Number.isInteger)).toBe(true);
  });

  it('draws the unknown as a dashed ring alone', () => {
    const [ring, ...more] = markShape(null, { grid });
    expect(ring?.dash).toBeTruthy();
    expect(more).toEqual([]);
    for (const position of [1, 2, 3, 4, 5] as const) {
      expect(markShape(position, { grid }).some(({ dash }) => dash !== undefined)).toBe(false);
    }
  });

  it('writes only numbers into its paths', () => {
    for (const position of POSITIONS) {
      for (const { d } of markShape(position, { grid, notch: true })) expect(d).toMatch(/^[MAHLhvz\d. -]+$/);
    }
  });
});
