/** Times are of a clock that stands, and say nothing of a model. */
const TIMES: ReadonlySet<string> = new Set(['at', 'ms', 'assessedAt']);

/** Plain JSON on one line, the same for equal values: keys in order, and no time of the clock in it. */
export const stableJson = (value: unknown): string => JSON.stringify(ordered(value));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !(TIMES.has(key) && typeof each === 'number'))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}
