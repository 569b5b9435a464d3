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
  /** Learns from an answer's status and `ratelimit` headers. */
  readonly note: (status: number, headers: Headers, now: number) => void;
}

/**
 * Keeps the hub's window in mind: `ratelimit: "api";r=497;t=168` and
 * `ratelimit-policy: "fixed window";"api";q=500;w=300` (facts/HUGGINGFACE §7.62).
 */
export function createQuota(
  { keptUntil, limitedUntil }: QuotaState = OPEN_WINDOW,
  save: (state: QuotaState) => void = () => undefined,
): Quota {
  return {
    state: (now) => (isWithin(now, limitedUntil) ? 'limited' : isWithin(now, keptUntil) ? 'kept' : 'open'),
    note(status, headers, now) {
      const current = headers.get('ratelimit') ?? '';
      const remaining = parameter(current, 'r');
      const seconds = parameter(current, 't') ?? retryAfter(headers);
      const total = parameter(headers.get('ratelimit-policy') ?? '', 'q');
      const reset = now + (seconds === null ? QUIET_AFTER_429_MS : seconds * 1000);
      if (status === 429) limitedUntil = reset;
      else if (remaining !== null && total !== null && remaining <= total * QUOTA_KEPT) keptUntil = reset;
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

function parameter(header: string, name: string): number | null {
  const digits = new RegExp(`;\\s*${name}=(\\d{1,9})`).exec(header)?.[1];
  return digits === undefined
    ? null
    : Math.min(Number(digits), name === 't' ? LONGEST_WINDOW_SECONDS : Infinity);
}

function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_WINDOW_SECONDS) : null;
}
