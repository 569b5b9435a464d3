const DAY = 24 * 60 * 60 * 1000;

/** Full days from an ISO date to `at` (ms since the epoch); null when it is no date, or one that is still to come. */
export function daysBefore(date: string, at: number): number | null {
  const from = Date.parse(date);
  return Number.isNaN(from) || from > at ? null : Math.floor((at - from) / DAY);
}

/** A moment (ms since the epoch) as the day it fell on, in UTC: `2026-06-01`; what is no date stays a number. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString().slice(0, 10);
}
