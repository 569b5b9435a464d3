import { hasBytes } from '../../../bytes/numbers';
import { Malformed } from '../../../bytes/window';
import { lzma2 } from './lzma';
import { decoded, NotOpened, within, type Decoded, type DecodeLimits, type Output } from './output';
import { unfilterX86 } from './x86';

const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0] as const;
/** Header and footer of a stream have the same length. */
const EDGE_BYTES = 12;
/** Of a check, by its id (section 2.1.1.2). */
const CHECK_BYTES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64] as const;
const LZMA2 = 0x21;
const X86 = 4;
/** Sums of the header itself, and of the index. */
const SUM_BYTES = 4;
const NUMBER_BYTES = 9;

/** The .xz container (The .xz File Format 1.2.1), also several streams in a row. Checks are not compared. */
export const unxz = (packed: Uint8Array, limits: DecodeLimits): Decoded =>
  decoded(packed, limits, (output) => {
    let at = 0;
    let next = 0;
    do {
      at = stream(packed, next, output);
      next = at;
      // Padding between streams comes in fours.
      while (next + 4 <= packed.length && hasBytes(packed, [0, 0, 0, 0], next)) next += 4;
    } while (hasBytes(packed, MAGIC, next));
    return at;
  });

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function stream(packed: Uint8Array, start: number, output: Output): number {
  within(packed, start + EDGE_BYTES);
  const check = packed[start + 7] ?? 0;
  if (!hasBytes(packed, MAGIC, start) || packed[start + 6] !== 0 || check > 15) throw new Malformed(start);
  let at = start + EDGE_BYTES;
  while (packed[at] !== 0) {
    const { data, x86 } = blockHeader(packed, at);
    const before = output.length;
    at = data + padded(lzma2(packed, data, output) - data) + (CHECK_BYTES[check] ?? 0);
    if (x86) output.bytes.set(unfilterX86(output.bytes.subarray(before, output.length)), before);
    output.tell(EDGE_BYTES);
  }
  return index(packed, at, output) + EDGE_BYTES;
}

/** Where the block's data starts; throws `NotOpened` for filters other than LZMA2, alone or after x86. */
function blockHeader(packed: Uint8Array, at: number): { readonly data: number; readonly x86: boolean } {
  within(packed, at + 2);
  const end = at + ((packed[at] ?? 0) + 1) * 4;
  within(packed, end);
  const flags = packed[at + 1] ?? 0;
  if (flags & 0x3c) throw new NotOpened('flags');
  const header = packed.subarray(0, end - SUM_BYTES);
  let field = at + 2;
  if (flags & 0x40) field = number(header, field).end;
  if (flags & 0x80) field = number(header, field).end;
  const first = number(header, field);
  // Its properties may be a position to start from, which nothing writes.
  const x86 = (flags & 3) === 1 && first.value === X86 && header[first.end] === 0;
  const last = x86 ? number(header, first.end + 1) : first;
  if (last.value !== LZMA2 || (!x86 && flags & 3)) throw new NotOpened('filter');
  return { data: end, x86 };
}

/** Goes past the index and its padding, up to the footer. */
function index(packed: Uint8Array, start: number, output: Output): number {
  let { value: records, end: at } = number(packed, start + 1);
  for (; records > 0; records -= 1) {
    at = number(packed, number(packed, at).end).end;
    output.tell(1);
  }
  const end = start + padded(at - start) + SUM_BYTES;
  within(packed, end + EDGE_BYTES);
  return end;
}

/** A number of seven bits per byte, the lowest first (section 1.2). */
function number(packed: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let place = 0; place < NUMBER_BYTES; place += 1) {
    within(packed, at + place + 1);
    const byte = packed[at + place] ?? 0;
    value += (byte & 127) * 2 ** (7 * place);
    if (byte < 128) return { value, end: at + place + 1 };
  }
  throw new Malformed(at);
}
