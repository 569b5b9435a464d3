import { BUFFER, WHATEVER, type Ours } from './ours';
import type { Event, Reading } from './python';

/** One way in which our machine may differ from CPython, and why that is right. */
export interface Allowed {
  readonly what: string;
  readonly reason: string;
  /** Whether it explains that we read on where all of these readers stopped. */
  readonly explains: (ours: Ours, readings: readonly Reading[]) => boolean;
}

/** The Python version stopped with such an error at one of these opcodes. */
const readsOn =
  (opcodes: string, why: RegExp) =>
  (_: Ours, readings: readonly Reading[]): boolean =>
    readings.some((reading) => opcodes.includes(reading.opcode ?? '?') && why.test(reading.why));

const BROKEN_FRAME: Allowed = {
  what: 'a broken frame',
  reason:
    'The C version drops bytes, the Python version stops, `pickle.loads` ignores frames (cpython#154848): the file is dangerous whatever it names.',
  explains: ({ brokenFrame }) => brokenFrame,
};

/** Every difference that is allowed. */
export const ALLOWED: readonly Allowed[] = [
  BROKEN_FRAME,
  {
    what: 'names and ids that are not UTF-8 or ASCII',
    reason: 'Python 2 takes any bytes.',
    explains: readsOn('ciP', /can't decode byte|must be ASCII strings/),
  },
  {
    what: 'whole numbers as Python 2 writes them',
    reason: 'Python 2 takes `010` for LONG and `7L` for INT.',
    explains: readsOn('IL', /invalid literal for int\(\) with base 0/),
  },
  {
    what: 'blanks behind a quoted string',
    reason: 'Python 2 takes them.',
    explains: readsOn('S', /must be quoted/),
  },
  {
    what: 'the memory view that READONLY_BUFFER makes',
    reason: 'It is taken for any object, and what it is of may still change.',
    explains: ({ views }, readings) =>
      views &&
      readings.some(({ why }) => /memoryview|read-only memory|Existing exports|has no attribute/.test(why)),
  },
  {
    what: 'memo indexes that need more memory than there is',
    reason: 'The C version keeps a slot for each index below; the Python version, and we, keep the one.',
    explains: (_, readings) => readings.some(({ stop }) => stop === 'MemoryError'),
  },
  {
    what: 'a frame that is longer than the data',
    reason: 'The C version refuses it, the Python version reads what there is.',
    explains: ({ longFrame }, readings) => longFrame && readings.some(({ why }) => why.includes('truncated')),
  },
  {
    what: 'one opcode that only the C version takes and one that only the Python version takes',
    reason: 'We read on at both: either may be the one that loads.',
    explains: ({ framed }, readings) =>
      readings.every(({ stop }) => stop !== 'stop') &&
      (framed || new Set(readings.map(({ taken }) => taken)).size > 1),
  },
];

function same([kind, target, ...shown]: Event, [theirKind, theirTarget, ...theirs]: Event): boolean {
  if (kind !== theirKind || (target !== theirTarget && (target !== BUFFER || theirTarget !== '.')))
    return false;
  if (shown.includes(WHATEVER)) return true;
  return shown.length === theirs.length && shown.every((part, at) => part === theirs[at]);
}

/** A change without items, for which only the Python version calls a method, or what only some buffers take. */
const mayBeMore = (event: Event | undefined): boolean => event?.[0] === 'change' || event?.[1] === BUFFER;

/** How many of our events it takes to see these; null when one is missing. */
function seenAfter(ours: readonly Event[], theirs: readonly Event[]): number | null {
  let at = 0;
  for (const event of theirs) {
    while (mayBeMore(ours[at]) && !same(ours[at] ?? event, event)) at += 1;
    const own = ours[at];
    if (own === undefined || !same(own, event)) return null;
    at += 1;
  }
  while (mayBeMore(ours[at])) at += 1;
  return at;
}

/**
 * Whether ours stopped where this reader did. A text cut off is an error of the one, and the end of the data one opcode
 * later of the other.
 */
function sameStop(ours: Ours, { stop, done, taken }: Reading): boolean {
  if ((ours.stop === 'stop') !== (stop === 'stop')) return false;
  if (stop === 'stop') return true;
  if (done === null) return taken > ours.offset || ours.stop === 'truncated';
  return done === ours.done || (ours.stop === 'truncated' && done === ours.done + 1);
}

export type Comparison = 'same' | Allowed | 'different';

/** Whether ours did what CPython did: all that any reader did, in its order, and no more than one that went so far. */
export function compare(ours: Ours, readings: readonly Reading[]): Comparison {
  const missing = readings.some(
    ({ events, stop }) =>
      seenAfter(ours.events, events) === null || (stop === 'stop' && ours.stop !== 'stop'),
  );
  if (ours.brokenFrame || missing) return ours.brokenFrame ? BROKEN_FRAME : 'different';
  const alike = readings.some(
    (reading) => seenAfter(ours.events, reading.events) === ours.events.length && sameStop(ours, reading),
  );
  if (alike) return 'same';
  return ALLOWED.find(({ explains }) => explains(ours, readings)) ?? 'different';
}
