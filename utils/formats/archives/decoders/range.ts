import { Malformed } from '../../../bytes/window';

/** Probabilities have 11 bits; one half at the start. */
const HALF = 1024;
const TOP = 0x100_0000;

/** New probabilities. */
export const probabilities = (count: number): Uint16Array => new Uint16Array(count).fill(HALF);

/** LZMA's range decoder (lzma-specification.txt, "Range Decoder"). Reads up to `end`; `Malformed` beyond. */
export class RangeDecoder {
  #range = 0xffff_ffff;
  #code = 0;

  constructor(
    readonly packed: Uint8Array,
    public at: number,
    readonly end: number,
  ) {
    if (this.#next() !== 0) throw new Malformed(at);
    for (let index = 0; index < 4; index += 1) this.#code = this.#code * 256 + this.#next();
    if (this.#code === 0xffff_ffff) throw new Malformed(at);
  }

  /** Whether the stream may end here. */
  get finished(): boolean {
    return this.#code === 0;
  }

  #next(): number {
    if (this.at >= this.end || this.at >= this.packed.length) throw new Malformed(this.at, 'truncated');
    const byte = this.packed[this.at] ?? 0;
    this.at += 1;
    return byte;
  }

  /** One bit by the probability at `index`, which learns of it. */
  bit(table: Uint16Array, index: number): 0 | 1 {
    const chance = table[index] ?? 0;
    const bound = (this.#range >>> 11) * chance;
    let bit: 0 | 1 = 0;
    if (this.#code < bound) {
      this.#range = bound;
      table[index] = chance + ((2048 - chance) >> 5);
    } else {
      this.#range -= bound;
      this.#code -= bound;
      table[index] = chance - (chance >> 5);
      bit = 1;
    }
    if (this.#range < TOP) {
      this.#range *= 256;
      this.#code = this.#code * 256 + this.#next();
    }
    return bit;
  }

  /** `count` bits by a tree of probabilities that starts at `base`, the highest first. */
  tree(table: Uint16Array, base: number, count: number): number {
    let node = 1;
    for (let left = count; left > 0; left -= 1) node = (node << 1) | this.bit(table, base + node);
    return node - (1 << count);
  }

  /** `count` bits by a tree, the lowest first. */
  reverseTree(table: Uint16Array, base: number, count: number): number {
    let node = 1;
    let value = 0;
    for (let at = 0; at < count; at += 1) {
      const bit = this.bit(table, base + node);
      node = (node << 1) | bit;
      value |= bit << at;
    }
    return value;
  }

  /** `count` bits that are as likely 0 as 1; the highest first. */
  direct(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      this.#range = Math.floor(this.#range / 2);
      const bit = this.#code >= this.#range ? 1 : 0;
      if (bit === 1) this.#code -= this.#range;
      if (this.#range < TOP) {
        this.#range *= 256;
        this.#code = this.#code * 256 + this.#next();
      }
      value = value * 2 + bit;
    }
    return value;
  }
}
