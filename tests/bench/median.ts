/** The middle value (the mean of the two middle ones); NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** `6.1–9.8 ms`: how far the values of one measurement lie apart. */
export function spread(values: readonly number[], unit: string): string {
  return `${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)} ${unit}`;
}
