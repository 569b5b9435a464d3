/** Where a cell stands: its group, and its place in it. */
interface Place {
  readonly group: number;
  readonly at: number;
}

/**
 * The cell that a key leads to, counted through all groups; null when the key leads nowhere. `sizes`: cells in each
 * group, each laid out in `columns`, each group beginning a row. `rtl`: the first column is at the right.
 */
export function cellAfter(
  key: string,
  current: number,
  sizes: readonly number[],
  columns: number,
  rtl = false,
): number | null {
  const last = sizes.reduce((sum, size) => sum + size, 0) - 1;
  const within = (cell: number) => (cell >= 0 && cell <= last ? cell : null);
  if (key === 'Home') return within(0);
  if (key === 'End') return within(last);
  if (key === 'ArrowRight') return within(current + (rtl ? -1 : 1));
  if (key === 'ArrowLeft') return within(current + (rtl ? 1 : -1));
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    return vertical(key === 'ArrowDown' ? 1 : -1, current, sizes, Math.max(1, columns));
  }
  return null;
}

function vertical(by: 1 | -1, current: number, sizes: readonly number[], columns: number): number | null {
  const { group, at } = placeOf(current, sizes);
  const column = at % columns;
  const row = Math.floor(at / columns) + by;
  const size = sizes[group] ?? 0;
  const rows = Math.ceil(size / columns);
  const start = sizes.slice(0, group).reduce((sum, count) => sum + count, 0);
  if (row >= 0 && row < rows) return start + Math.min(row * columns + column, size - 1);
  const nextSize = sizes[group + by];
  if (nextSize === undefined || nextSize === 0) return null;
  if (by === 1) return start + size + Math.min(column, nextSize - 1);
  const lastRow = (Math.ceil(nextSize / columns) - 1) * columns;
  return start - nextSize + Math.min(lastRow + column, nextSize - 1);
}

function placeOf(cell: number, sizes: readonly number[]): Place {
  let at = cell;
  let group = 0;
  for (const size of sizes) {
    if (at < size) break;
    at -= size;
    group += 1;
  }
  return { group, at };
}
