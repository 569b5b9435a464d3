/** How a fact is known: the author says so; read in bytes or in the hub's own records; our guess. */
export type Grounding = 'declared' | 'observed' | 'inferred';

/** Where a fact was read. `path` is a JSON pointer inside the document at `url`. */
export interface Source {
  readonly kind: 'page' | 'api' | 'file' | 'shipped';
  readonly url: string;
  readonly path: string;
}

/** Why a slot is empty although nothing went wrong. */
export const NOT_COLLECTED = [
  'not-on-this-page',
  'page-only-mode',
  'not-offered-by-hub',
  'nothing-to-read',
  'left-to-a-click',
  'first-visit',
] as const;
export type NotCollected = (typeof NOT_COLLECTED)[number];

/** Why an attempt to fill a slot did not succeed. */
export const FAILURES = [
  'not-visible',
  'gated',
  'not-found',
  'disabled',
  'rate-limited',
  'quota-kept',
  'call-budget',
  'hub-error',
  'timed-out',
  'offline',
  'unreadable',
  'too-large',
  'other-host',
  'bytes-differ',
  'not-allowed',
  'other-subject',
] as const;
export type Failure = (typeof FAILURES)[number];

/** One fact with its state, source and time (`at`: ms since the epoch). Absence is never a value. */
export type Slot<Value> =
  | {
      readonly state: 'collected';
      readonly value: Value;
      readonly grounding: Grounding;
      readonly source: Source;
      readonly at: number;
    }
  | { readonly state: 'not-collected'; readonly why: NotCollected }
  | { readonly state: 'failed'; readonly error: Failure; readonly source: Source; readonly at: number };

export type Collected<Value> = Extract<Slot<Value>, { state: 'collected' }>;

/** A filled slot. `observed` unless said otherwise. */
export const collected = <Value>(
  value: Value,
  source: Source,
  at: number,
  grounding: Grounding = 'observed',
): Collected<Value> => ({ state: 'collected', value, grounding, source, at });

export const notCollected = (why: NotCollected) => ({ state: 'not-collected', why }) as const;

export const failed = (error: Failure, source: Source, at: number) =>
  ({ state: 'failed', error, source, at }) as const;

/** The slot's value, or null when it is not collected. */
export const valueOf = <Value>(slot: Slot<Value>): Value | null =>
  slot.state === 'collected' ? slot.value : null;
