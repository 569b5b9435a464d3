import type { RateLimit } from '../hubs/contract';
import { QUIET_AFTER_429_MS, QUOTA_KEPT } from './limits';

/** What a quota remembers: until when (ms since the epoch) the hub is not to be asked. */
export interface QuotaState {
  readonly keptUntil: number;
  readonly limitedUntil: number;
}

/** Where a quota outlives the worker that learned it; nothing there counts as an open window. */
export interface QuotaMemory {
  readonly load: (hub: string) => Promise<QuotaState>;
  readonly save: (hub: string, state: QuotaState) => Promise<void>;
}

export const OPEN_WINDOW: QuotaState = { keptUntil: 0, limitedUntil: 0 };

export interface Quota {
  /** Whether the hub may be asked at `now` (ms since the epoch), and if not, why. */
  readonly state: (now: number) => 'open' | 'kept' | 'limited';
  /** Learns from an answer's status and headers. */
  readonly note: (status: number, headers: Headers, now: number) => void;
}

/**
 * Keeps a site's window in mind, as `read` finds it in the headers of answers. `save` is given what a later worker
 * needs to know.
 */
export function createQuota(
  read: (headers: Headers) => RateLimit,
  { keptUntil, limitedUntil }: QuotaState = OPEN_WINDOW,
  save: (state: QuotaState) => void = () => undefined,
): Quota {
  return {
    state: (now) => (isWithin(now, limitedUntil) ? 'limited' : isWithin(now, keptUntil) ? 'kept' : 'open'),
    note(status, headers, now) {
      const { remaining, limit, resetSeconds } = read(headers);
      const wait =
        resetSeconds === null ? QUIET_AFTER_429_MS : Math.min(resetSeconds, LONGEST_WINDOW_SECONDS) * 1000;
      if (status === 429) limitedUntil = now + wait;
      else if (remaining !== null && limit !== null && remaining <= limit * QUOTA_KEPT)
        keptUntil = now + wait;
      else return;
      save({ keptUntil, limitedUntil });
    },
  };
}

/** No window of a hub is longer; a larger number is not believed. */
const LONGEST_WINDOW_SECONDS = 3600;

/** A wait longer than any window comes from a clock that was set back: it is over. */
const isWithin = (now: number, until: number): boolean =>
  now < until && until - now <= LONGEST_WINDOW_SECONDS * 1000;
