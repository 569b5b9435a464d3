import type { ByteSource } from '../../bytes/source';
import type { AnalyzerInput } from '../core/contract';
import { looksLikePickle } from './probe';

/** Bytes behind a pickle in which another one is looked for. */
const SEARCH_BYTES = 65_536;
/** Bytes that one look takes, and looks in all: a payload imports in its first opcodes. */
const LOOK_BYTES = 512;
const LOOK_LIMIT = 512;

const GLOBAL_START = /^\(?c[\w.]+\n[\w.]+\n/;

/** Whether another pickle may begin here: cheap, before the probe. */
function mayStart(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte === 0x80) return (bytes[at + 1] ?? 255) <= 5;
  return (
    (byte === 0x63 || byte === 0x28) && GLOBAL_START.test(String.fromCharCode(...bytes.subarray(at, at + 80)))
  );
}

/** Where the next pickle starts, from `from` on; null when none does. `direct` also takes one without imports there. */
export async function nextPickle(
  source: ByteSource,
  from: number,
  direct: boolean,
  tick: AnalyzerInput['tick'],
): Promise<number | null> {
  const bytes = await source.read(from, SEARCH_BYTES);
  const whole = from + bytes.length >= source.size;
  if (direct && looksLikePickle(bytes, whole && bytes.length < 4096)) return from;
  let looks = 0;
  for (let at = 1; at < bytes.length && looks < LOOK_LIMIT; at += 1) {
    if (!mayStart(bytes, at)) continue;
    looks += 1;
    tick(LOOK_BYTES);
    if (looksLikePickle(bytes.subarray(at, at + LOOK_BYTES), whole && at + LOOK_BYTES >= bytes.length))
      return from + at;
  }
  return null;
}

/** Where a pickle lies within the next 64 KB, at `from` itself or behind it; null when none does. */
export const findPickle = (
  source: ByteSource,
  from: number,
  tick: AnalyzerInput['tick'],
): Promise<number | null> => nextPickle(source, from, true, tick);
