/** The part of a text or list that a slice with known bounds takes. */
export function sliced<T>(all: readonly T[], bounds: readonly (number | null)[]): readonly T[] {
  const [from = null, to = null, step = null] = bounds;
  const by = step ?? 1;
  const place = (at: number | null, unset: number) => (at === null ? unset : at < 0 ? at + all.length : at);
  const found: T[] = [];
  const end = by > 0 ? Math.min(place(to, all.length), all.length) : Math.max(place(to, -1), -1);
  const start = by > 0 ? Math.max(place(from, 0), 0) : Math.min(place(from, all.length - 1), all.length - 1);
  for (let at = start; by > 0 ? at < end : at > end; at += by) found.push(...all.slice(at, at + 1));
  return found;
}
