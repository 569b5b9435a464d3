import type { ByteSource } from '../../bytes/source';
import type { AnalyzerInput } from '../core/contract';
import { looksLikePickle } from './probe';

/** Bytes behind a pickle in which another one is looked for, and how many of them at once. */
const SEARCH_BYTES = 4_000_000;
const WINDOW_BYTES = 65_536;
/** Bytes that one look takes, and looks in all: a payload imports in its first opcodes. */
const LOOK_BYTES = 512;
const LOOK_LIMIT = 4096;

const GLOBAL_START = /^\(?c[\w.]+\n[\w.]+\n/;

/** Whether another pickle may begin here: cheap, before the probe. */
function mayStart(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte === 0x80) return (bytes[at + 1] ?? 255) <= 5;
  return (
    (byte === 0x63 || byte === 0x28) && GLOBAL_START.test(String.fromCharCode(...bytes.subarray(at, at + 80)))
  );
}

/** What a search came to: where the next pickle starts, or null, and up to where was looked. */
export interface Search {
  readonly at: number | null;
  readonly end: number;
}

const isZero = (byte: number): boolean => byte === 0;

/** Looks for the next pickle from `from` on. `direct` also takes one without imports right there. */
export async function nextPickle(
  source: ByteSource,
  from: number,
  direct: boolean,
  tick: AnalyzerInput['tick'],
): Promise<Search> {
  const last = Math.min(source.size, from + SEARCH_BYTES);
  let looks = 0;
  for (let start = from; start < last; start += WINDOW_BYTES) {
    // Starts near the end of a window are looked at with what comes after it.
    const bytes = await source.read(start, WINDOW_BYTES + LOOK_BYTES);
    const whole = start + bytes.length >= source.size;
    tick(WINDOW_BYTES);
    if (start === from && direct && looksLikePickle(bytes, whole && bytes.length < 4096))
      return { at: from, end: from };
    if (bytes.every(isZero)) continue;
    for (let at = start === from ? 1 : 0; at < Math.min(bytes.length, WINDOW_BYTES); at += 1) {
      if (!mayStart(bytes, at)) continue;
      looks += 1;
      if (looks > LOOK_LIMIT) return { at: null, end: start + at };
      tick(LOOK_BYTES);
      if (looksLikePickle(bytes.subarray(at, at + LOOK_BYTES), whole && at + LOOK_BYTES >= bytes.length))
        return { at: start + at, end: start + at };
    }
  }
  return { at: null, end: last };
}
