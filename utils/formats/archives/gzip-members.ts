import { Gunzip } from 'fflate';
import { joined, unpack, type Unpacked, type UnpackLimits } from './zip/read-entry';

/** gzip's magic and its one method (RFC 1952 §2.3.1). */
const MEMBER = [0x1f, 0x8b, 8] as const;
/** A member ends with four bytes of checksum and four of length: so many of the zeros before a gap may be its own. */
const TRAILER_BYTES = 8;
/** Tries to find where a member ends; writers of padded members fill few blocks. */
const TRIES = 64;

const unpackMembers = (packed: Uint8Array, limits: UnpackLimits): Unpacked =>
  unpack(packed, (sink) => new Gunzip((chunk) => sink(chunk)), limits);

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** Runs of zeros that a member follows, or nothing. */
function gapsOf(packed: Uint8Array, tick: UnpackLimits['tick']): readonly Gap[] {
  tick(packed.length);
  const gaps: Gap[] = [];
  for (let at = packed.indexOf(0); at !== -1; at = packed.indexOf(0, at)) {
    const start = at;
    while (packed[at] === 0) at += 1;
    if (at === packed.length || MEMBER.every((byte, index) => packed[at + index] === byte))
      gaps.push({ start, end: at });
  }
  return gaps;
}

/**
 * Members of gzip in a row, also with zeros between and behind them, over which Python's and GNU's gzip go on (CPython
 * Lib/gzip.py, `_read_eof`). A damaged file gives what could be unpacked. Throws `LimitError`.
 */
export function gunzip(packed: Uint8Array, limits: UnpackLimits): Unpacked {
  const direct = unpackMembers(packed, limits);
  if (direct.whole) return direct;
  const parts: Uint8Array[] = [];
  let from = 0;
  let tries = 0;
  for (const { start, end } of gapsOf(packed, limits.tick))
    for (let stop = start; stop <= Math.min(end, start + TRAILER_BYTES) && tries < TRIES; stop += 1) {
      tries += 1;
      const part = unpackMembers(packed.subarray(from, stop), limits);
      if (!part.whole || part.bytes.length === 0) continue;
      parts.push(part.bytes);
      from = end;
      break;
    }
  if (from === 0) return direct;
  const rest = from < packed.length ? unpackMembers(packed.subarray(from), limits) : null;
  if (rest !== null) parts.push(rest.bytes);
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  return { bytes: joined(parts, total), whole: rest?.whole ?? true };
}
