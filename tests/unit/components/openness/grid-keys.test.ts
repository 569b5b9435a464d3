import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAfter } from '../../../../components/openness/grid-keys';

const SIZES = [6, 4, 4, 3];
const LAST = 16;

describe('the cell that a key leads to', () => {
  it.each([
    ['ArrowRight', 0, 2, 1],
    ['ArrowRight', LAST, 2, null],
    ['ArrowLeft', 0, 2, null],
    ['ArrowLeft', 6, 2, 5],
    ['Home', 9, 2, 0],
    ['End', 9, 2, LAST],
    ['ArrowDown', 0, 2, 2],
    ['ArrowDown', 5, 2, 7], // into the next group, same column
    ['ArrowDown', 5, 4, 7], // a short last row
    ['ArrowDown', 15, 2, 16], // a last row with one cell
    ['ArrowDown', 16, 2, null],
    ['ArrowUp', 7, 2, 5],
    ['ArrowUp', 9, 4, 5], // the group above has no fourth column in its last row
    ['ArrowUp', 0, 2, null],
    ['ArrowDown', 0, 1, 1],
    ['ArrowDown', 0, 0, 1], // no layout: one column
    ['Enter', 3, 2, null],
    ['a', 3, 2, null],
  ] as const)('%s from %d in %d columns', (key, from, columns, to) => {
    expect(cellAfter(key, from, SIZES, columns)).toBe(to);
  });

  it('goes the other way where the first column is at the right', () => {
    expect(cellAfter('ArrowLeft', 3, SIZES, 2, true)).toBe(4);
    expect(cellAfter('ArrowRight', 3, SIZES, 2, true)).toBe(2);
  });

  it('is a cell of the grid or none, and every cell can be reached', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
    const grids = fc.array(fc.nat(7), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        grids,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...keys),
        fc.nat(40),
        (sizes, columns, key, at) => {
          const count = sizes.reduce((sum, size) => sum + size, 0);
          fc.pre(at < count);
          const next = cellAfter(key, at, sizes, columns);
          if (next !== null) expect(next >= 0 && next < count && Number.isInteger(next)).toBe(true);
        },
      ),
    );
  });
});
