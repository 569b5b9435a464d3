import { Malformed } from '../../../bytes/window';
import type { Output } from './output';
import { probabilities, RangeDecoder } from './range';

const STATES = 12;
/** States below this one are after a literal. */
const LITERAL_STATES = 7;
const POSITION_STATES = 16;
const LEAST_COPY = 2;
const LITERAL_SIZE = 0x300;
/** Distances with a tree of their own for the low bits; larger ones have an aligned part of 4 bits. */
const END_POSITION_SLOT = 14;
const ALIGN_BITS = 4;
/** What marks the stream's end in the place of a distance. */
const END_MARK = 0xffff_ffff;
/** Symbols between two looks at the time. */
const TELL_SYMBOLS = 4096;

/** Lengths of copies: 8 short, 8 middle, 256 long ones. */
class Lengths {
  readonly #choice = probabilities(2);
  readonly #low = probabilities(POSITION_STATES << 3);
  readonly #middle = probabilities(POSITION_STATES << 3);
  readonly #high = probabilities(256);

  read(range: RangeDecoder, position: number): number {
    if (range.bit(this.#choice, 0) === 0) return range.tree(this.#low, position << 3, 3);
    if (range.bit(this.#choice, 1) === 0) return 8 + range.tree(this.#middle, position << 3, 3);
    return 16 + range.tree(this.#high, 0, 8);
  }
}

/** All probabilities, as they are when a stream starts. */
const tables = (literalBits: number) => ({
  literal: probabilities(LITERAL_SIZE << literalBits),
  isMatch: probabilities(STATES * POSITION_STATES),
  isRepeat: probabilities(STATES),
  isRepeat0: probabilities(STATES),
  isRepeat1: probabilities(STATES),
  isRepeat2: probabilities(STATES),
  isRepeat0Long: probabilities(STATES * POSITION_STATES),
  slots: probabilities(4 << 6),
  special: probabilities(1 + 128 - END_POSITION_SLOT),
  align: probabilities(1 << ALIGN_BITS),
  lengths: new Lengths(),
  repeatLengths: new Lengths(),
});

/** An LZMA1 decoder that can go on in another chunk (lzma-specification.txt of the LZMA SDK). */
export class LzmaState {
  #contextBits = 0;
  #literalMask = 0;
  #positionMask = 0;
  #tables = tables(0);
  #state = 0;
  readonly #distances = new Float64Array(4);
  /** Where the dictionary starts in the output: copies do not reach before. */
  #start: number;

  constructor(readonly output: Output) {
    this.#start = output.length;
  }

  newDictionary(): void {
    this.#start = this.output.length;
  }

  /** lc, lp and pb in one byte; `most` bounds lc + lp, as LZMA2 does. Makes the state anew. */
  setProperties(byte: number, most = 12): void {
    const contextBits = byte % 9;
    const rest = Math.floor(byte / 9);
    const literalBits = rest % 5;
    if (byte >= 225 || contextBits + literalBits > most) throw new Malformed(0);
    this.#contextBits = contextBits;
    this.#literalMask = (1 << literalBits) - 1;
    this.#positionMask = (1 << Math.floor(rest / 5)) - 1;
    this.#tables = tables(contextBits + literalBits);
    this.#state = 0;
    this.#distances.fill(0);
  }

  /** The state anew, with the same properties. */
  reset(): void {
    this.#tables = tables(Math.log2(this.#tables.literal.length / LITERAL_SIZE));
    this.#state = 0;
    this.#distances.fill(0);
  }

  /**
   * Decodes `size` bytes, or up to an end mark where `marked` allows one, from `packed` between `start` and `end`.
   * Answers where the input ends; throws `Malformed`, with what came before it in the output.
   */
  decode(packed: Uint8Array, start: number, end: number, size: number, marked: boolean): number {
    const { output } = this;
    const { isMatch, isRepeat, lengths } = this.#tables;
    const range = new RangeDecoder(packed, start, end);
    const stop = output.length + size;
    let symbols = 0;
    for (;;) {
      if (output.length >= stop && (!marked || range.finished)) return range.at;
      symbols += 1;
      if (symbols % TELL_SYMBOLS === 0) output.tell();
      const position = (output.length - this.#start) & this.#positionMask;
      const state = this.#state;
      if (range.bit(isMatch, state * POSITION_STATES + position) === 0) {
        if (output.length >= stop) throw new Malformed(range.at);
        this.#literal(range);
        continue;
      }
      let count: number;
      if (range.bit(isRepeat, state) === 0) {
        count = lengths.read(range, position);
        const distance = this.#distance(range, Math.min(count, 3));
        if (distance === END_MARK) {
          // With a known size, a mark before its end would hide the rest from readers that go by the size.
          if (!marked || (output.length < stop && Number.isFinite(stop))) throw new Malformed(range.at);
          return range.at;
        }
        this.#distances.copyWithin(1, 0, 3);
        this.#distances[0] = distance;
        this.#state = state < LITERAL_STATES ? 7 : 10;
        count += LEAST_COPY;
      } else count = this.#repeated(range, position);
      const left = stop - output.length;
      output.repeat((this.#distances[0] ?? 0) + 1, Math.min(count, left), this.#start);
      if (count > left) throw new Malformed(range.at);
    }
  }

  #literal(range: RangeDecoder): void {
    const { output } = this;
    const { literal } = this.#tables;
    const { bytes, length } = output;
    const place = length - this.#start;
    const before = place > 0 ? (bytes[length - 1] ?? 0) : 0;
    const context = ((place & this.#literalMask) << this.#contextBits) + (before >> (8 - this.#contextBits));
    const base = LITERAL_SIZE * context;
    let symbol = 1;
    if (this.#state >= LITERAL_STATES) {
      const from = length - (this.#distances[0] ?? 0) - 1;
      if (from < this.#start) throw new Malformed(range.at);
      let match = bytes[from] ?? 0;
      while (symbol < 0x100) {
        const matchBit = (match >> 7) & 1;
        match <<= 1;
        const bit = range.bit(literal, base + ((1 + matchBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (matchBit !== bit) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | range.bit(literal, base + symbol);
    const state = this.#state;
    this.#state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    if (length === bytes.length) output.need(1);
    output.bytes[length] = symbol;
    output.length = length + 1;
  }

  /** A copy from one of the last four distances, which becomes the first; answers the copy's length. */
  #repeated(range: RangeDecoder, position: number): number {
    const { isRepeat0, isRepeat0Long, isRepeat1, isRepeat2, repeatLengths } = this.#tables;
    const state = this.#state;
    if (range.bit(isRepeat0, state) === 0) {
      if (range.bit(isRepeat0Long, state * POSITION_STATES + position) === 0) {
        this.#state = state < LITERAL_STATES ? 9 : 11;
        return 1;
      }
    } else {
      let which = 1;
      if (range.bit(isRepeat1, state) === 1) which = 2 + range.bit(isRepeat2, state);
      const distance = this.#distances[which] ?? 0;
      this.#distances.copyWithin(1, 0, which);
      this.#distances[0] = distance;
    }
    this.#state = state < LITERAL_STATES ? 8 : 11;
    return repeatLengths.read(range, position) + LEAST_COPY;
  }

  #distance(range: RangeDecoder, lengthState: number): number {
    const { slots, special, align } = this.#tables;
    const slot = range.tree(slots, lengthState << 6, 6);
    if (slot < 4) return slot;
    const directBits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** directBits;
    if (slot < END_POSITION_SLOT) return high + range.reverseTree(special, high - slot, directBits);
    const middle = range.direct(directBits - ALIGN_BITS) * 2 ** ALIGN_BITS;
    return high + middle + range.reverseTree(align, 0, ALIGN_BITS);
  }
}
