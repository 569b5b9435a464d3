const FIRST_MS = Date.UTC(1970, 0, 1);
/** Four-digit years are all that the formats write. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/** A time (ms since the epoch) as `2026-06-01T00:00:00Z`, to the second as SPDX wants it; brought into range. */
export function isoOf(ms: number): string {
  const inRange = Number.isFinite(ms) ? Math.min(Math.max(ms, FIRST_MS), LAST_MS) : FIRST_MS;
  return new Date(inRange).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** A hub's date in the same form; null when it is none. */
export function isoFrom(text: string | null): string | null {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isFinite(ms) && ms >= FIRST_MS && ms <= LAST_MS ? isoOf(ms) : null;
}
