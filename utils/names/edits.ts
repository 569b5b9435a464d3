import { distance } from 'fastest-levenshtein';

/**
 * Whether `a` becomes `b` by at most `limit` edits, where an edit inserts, drops or changes a character or swaps two
 * neighbours (Damerau and Levenshtein, each place edited once).
 */
export function withinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  const apart = distance(a, b);
  if (apart <= limit) return true;
  // A swap counts two in Levenshtein's measure: take each swap back once and spend one edit on it.
  if (apart > 2 * limit) return false;
  for (let at = 0; at + 1 < a.length; at++) {
    if (a[at] !== b[at + 1] || a[at + 1] !== b[at] || a[at] === a[at + 1]) continue;
    const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
    if (withinEdits(swapped, b, limit - 1)) return true;
  }
  return false;
}
