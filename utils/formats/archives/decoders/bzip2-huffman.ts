import { Malformed } from '../../../bytes/window';
import type { Bits } from './bits';

const LONGEST = 20;

/** A canonical code: for each length, the first value (of 20 bits) of a longer code and where its symbols start. */
export interface Huffman {
  readonly shortest: number;
  readonly limits: Uint32Array;
  readonly bases: Int32Array;
  readonly symbols: Uint16Array;
}

/** Reads the lengths of a table's codes: each as steps from the one before. Throws `Malformed`. */
export function huffman(bits: Bits, alphabet: number): Huffman {
  const lengths = new Uint8Array(alphabet);
  const counts = new Uint16Array(LONGEST + 1);
  let length = bits.take(5);
  for (let symbol = 0; symbol < alphabet; symbol += 1) {
    for (;;) {
      if (length < 1 || length > LONGEST) throw new Malformed(bits.end);
      if (bits.take(1) === 0) break;
      length += bits.take(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  return canonical(lengths, counts);
}

function canonical(lengths: Uint8Array, counts: Uint16Array): Huffman {
  const limits = new Uint32Array(LONGEST + 1);
  const bases = new Int32Array(LONGEST + 1);
  const next = new Uint16Array(LONGEST + 1);
  let code = 0;
  let index = 0;
  let shortest = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    const count = counts[length] ?? 0;
    if (shortest === 0 && count > 0) shortest = length;
    bases[length] = index - code;
    next[length] = index;
    code += count;
    index += count;
    limits[length] = Math.min(code * 2 ** (LONGEST - length), 2 ** LONGEST);
    code *= 2;
  }
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    const place = next[length] ?? 0;
    next[length] = place + 1;
    symbols[place] = symbol;
  }
  return { shortest, limits, bases, symbols };
}

/** The next symbol; throws `Malformed` for bits that are no code, and after the end. */
export function symbolOf(bits: Bits, { shortest, limits, bases, symbols }: Huffman): number {
  const look = bits.look(LONGEST);
  let length = shortest;
  while (look >= (limits[length] ?? 0)) {
    length += 1;
    if (length > LONGEST) throw new Malformed(bits.end);
  }
  bits.skip(length);
  const place = (look >>> (LONGEST - length)) + (bases[length] ?? 0);
  const symbol = symbols[place];
  if (symbol === undefined) throw new Malformed(bits.end);
  return symbol;
}
