import { hasBytes } from '../../../bytes/numbers';
import { Malformed } from '../../../bytes/window';
import { Bits } from './bits';
import { huffman, symbolOf, type Huffman } from './bzip2-huffman';
import { decoded, NotOpened, within, type Decoded, type DecodeLimits, type Output } from './output';

const MAGIC = [0x42, 0x5a, 0x68] as const;
/** 48 bits each, here in halves: the digits of pi before a block, of its root at the end. */
const BLOCK = [0x314159, 0x265359] as const;
const STREAM_END = [0x177245, 0x385090] as const;
const LEVEL_BYTES = 100_000;
/** Symbols that one table is good for. */
const GROUP_SYMBOLS = 50;
/** A block has at most 900,000 bytes; what libbz2 refuses as a run's length. */
const RUN_LIMIT = 2 ** 21;

/**
 * bzip2, also several streams in a row (no specification; libbz2 1.0.8 is the measure). Checksums are not
 * compared. Blocks of the randomised kind, which nothing has written since 1998, are not opened.
 */
export const bunzip2 = (packed: Uint8Array, limits: DecodeLimits): Decoded =>
  decoded(packed, limits, (output) => {
    let at = 0;
    do at = stream(packed, at, output);
    while (hasBytes(packed, MAGIC, at));
    return at;
  });

function stream(packed: Uint8Array, start: number, output: Output): number {
  within(packed, start + 4);
  const level = (packed[start + 3] ?? 0) - 0x30;
  if (!hasBytes(packed, MAGIC, start) || level < 1 || level > 9) throw new Malformed(start);
  const bits = new Bits(packed, start + 4);
  const table = new Uint32Array(level * LEVEL_BYTES);
  for (;;) {
    const magic = [bits.take(24), bits.take(24)] as const;
    bits.take(16);
    bits.take(16);
    if (magic[0] === STREAM_END[0] && magic[1] === STREAM_END[1]) return bits.end;
    if (magic[0] !== BLOCK[0] || magic[1] !== BLOCK[1]) throw new Malformed(bits.end);
    block(bits, table, output);
  }
}

function block(bits: Bits, table: Uint32Array, output: Output): void {
  if (bits.take(1) === 1) throw new NotOpened('randomised');
  const origin = bits.take(24);
  const used = usedBytes(bits);
  const { selectors, codes } = codings(bits, used.length + 2);
  const counts = new Uint32Array(256);
  const length = symbols(bits, used, selectors, codes, table, counts);
  output.tell(length);
  if (origin >= length) throw new Malformed(bits.end);
  unsort(table, counts, length);
  unrun(table, origin, length, output);
}

/** The byte values that occur, by a map of two levels. */
function usedBytes(bits: Bits): Uint8Array {
  const rows = bits.take(16);
  const used: number[] = [];
  for (let row = 0; row < 16; row += 1) {
    if (!(rows & (0x8000 >> row))) continue;
    const columns = bits.take(16);
    for (let column = 0; column < 16; column += 1)
      if (columns & (0x8000 >> column)) used.push(row * 16 + column);
  }
  if (used.length === 0) throw new Malformed(bits.end);
  return Uint8Array.from(used);
}

/** Two to six Huffman tables, and which of them is good for each group of symbols. */
function codings(bits: Bits, alphabet: number) {
  const tables = bits.take(3);
  const count = bits.take(15);
  if (tables < 2 || tables > 6 || count === 0) throw new Malformed(bits.end);
  const order = [0, 1, 2, 3, 4, 5];
  const selectors = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    let place = 0;
    while (bits.take(1) === 1) if (++place >= tables) throw new Malformed(bits.end);
    const [chosen = 0] = order.splice(place, 1);
    order.unshift(chosen);
    selectors[at] = chosen;
  }
  const codes = Array.from({ length: tables }, () => huffman(bits, alphabet));
  return { selectors, codes };
}

/** Runs of the first symbol and moves to the front; fills `table` and `counts`, and answers how many bytes. */
function symbols(
  bits: Bits,
  used: Uint8Array,
  selectors: Uint8Array,
  codes: readonly Huffman[],
  table: Uint32Array,
  counts: Uint32Array,
): number {
  const front = Uint8Array.from(used);
  const last = used.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (const selector of selectors) {
    const code = codes[selector];
    if (!code) throw new Malformed(bits.end);
    for (let left = GROUP_SYMBOLS; left > 0; left -= 1) {
      const symbol = symbolOf(bits, code);
      if (symbol <= 1) {
        if (weight > RUN_LIMIT) throw new Malformed(bits.end);
        run += weight << symbol;
        weight *= 2;
        continue;
      }
      if (run > 0) {
        if (length + run > table.length) throw new Malformed(bits.end);
        const byte = front[0] ?? 0;
        table.fill(byte, length, length + run);
        counts[byte] = (counts[byte] ?? 0) + run;
        length += run;
        run = 0;
        weight = 1;
      }
      if (symbol === last) return length;
      if (length >= table.length) throw new Malformed(bits.end);
      const byte = front[symbol - 1] ?? 0;
      front.copyWithin(1, 0, symbol - 1);
      front[0] = byte;
      table[length] = byte;
      counts[byte] = (counts[byte] ?? 0) + 1;
      length += 1;
    }
  }
  throw new Malformed(bits.end);
}

/** Inverse Burrows–Wheeler transform: each entry's upper bits become the place of the byte after it. */
function unsort(table: Uint32Array, counts: Uint32Array, length: number): void {
  let sum = 0;
  for (let byte = 0; byte < 256; byte += 1) {
    const count = counts[byte] ?? 0;
    counts[byte] = sum;
    sum += count;
  }
  for (let at = 0; at < length; at += 1) {
    const byte = (table[at] ?? 0) & 0xff;
    const place = counts[byte] ?? 0;
    counts[byte] = place + 1;
    table[place] = (table[place] ?? 0) | (at << 8);
  }
}

/** Follows the places, and undoes the first runs: after four equal bytes, how often more. */
function unrun(table: Uint32Array, origin: number, length: number, output: Output): void {
  let entry = table[origin] ?? 0;
  let previous = -1;
  let equal = 0;
  for (let left = length; left > 0; left -= 1) {
    entry = table[entry >>> 8] ?? 0;
    const byte = entry & 0xff;
    if (equal === 4) {
      equal = 0;
      if (byte > 0) output.repeat(1, byte);
      previous = -1;
      continue;
    }
    equal = byte === previous ? equal + 1 : 1;
    previous = byte;
    if (output.length === output.bytes.length) output.need(1);
    output.bytes[output.length] = byte;
    output.length += 1;
  }
}
