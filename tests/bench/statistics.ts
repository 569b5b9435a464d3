import type { Row } from './contract';

/** A row that is only shown. */
export const plainRow = (what: string, measured: string): Row => ({
  what,
  budget: null,
  measured,
  value: null,
  met: null,
});

/** `9 of 10 (90.0 %)`, with the aim it should reach. */
export function shareRow<Item>(
  what: string,
  items: readonly Item[],
  counts: (item: Item) => boolean,
  least: number,
): Row {
  const found = items.filter(counts).length;
  const value = items.length === 0 ? 1 : found / items.length;
  const measured = `${found} of ${items.length} (${(value * 100).toFixed(1)} %)`;
  return { what, budget: `≥ ${least * 100} %`, measured, value, met: value >= least };
}

/** Spearman's rank correlation, ties at their mean rank; 0 when there is nothing to rank. */
export function rankAgreement(pairs: readonly (readonly [number, number])[]): number {
  const xs = ranks(pairs.map(([x]) => x));
  const ys = ranks(pairs.map(([, y]) => y));
  const centre = (pairs.length + 1) / 2;
  const sum = (of: (index: number) => number) => pairs.reduce((total, _, index) => total + of(index), 0);
  const at = (values: readonly number[], index: number) => (values[index] ?? centre) - centre;
  const spread = Math.sqrt(sum((i) => at(xs, i) ** 2) * sum((i) => at(ys, i) ** 2));
  return spread === 0 ? 0 : sum((i) => at(xs, i) * at(ys, i)) / spread;
}

function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
