const FIRST_MS = Date.UTC(1970, 0, 1);
/** Four-digit years are all that the formats write. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/** A time (ms since the epoch) as `2026-06-01T00:00:00.000Z`; brought into range, so that a broken clock breaks nothing. */
export const exactIsoOf = (ms: number): string =>
  new Date(Number.isFinite(ms) ? Math.min(Math.max(ms, FIRST_MS), LAST_MS) : FIRST_MS).toISOString();

/** The same to the second, as SPDX wants it: `2026-06-01T00:00:00Z`. */
export const isoOf = (ms: number): string => exactIsoOf(ms).replace(/\.\d{3}Z$/, 'Z');

/** A hub's date in the same form; null when it is none. */
export function isoFrom(text: string | null): string | null {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isFinite(ms) && ms >= FIRST_MS && ms <= LAST_MS ? isoOf(ms) : null;
}
