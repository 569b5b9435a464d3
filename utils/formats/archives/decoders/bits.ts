import { Malformed } from '../../../bytes/window';

/** Bits of a stream, the highest of each byte first. */
export class Bits {
  #at: number;
  #kept = 0;
  #count = 0;
  /** Bits made up after the end, so that a look ahead needs no care. */
  #beyond = 0;

  constructor(
    readonly packed: Uint8Array,
    start: number,
  ) {
    this.#at = start;
  }

  /** The byte after the last one that was begun. */
  get end(): number {
    return this.#at - ((this.#count - this.#beyond) >> 3);
  }

  /** The next bits, at most 24, left where they are; zeros after the end. */
  look(bits: number): number {
    while (this.#count < bits) {
      if (this.#at < this.packed.length) {
        this.#kept = (this.#kept << 8) | (this.packed[this.#at] ?? 0);
        this.#at += 1;
      } else {
        this.#kept <<= 8;
        this.#beyond += 8;
      }
      this.#count += 8;
    }
    return (this.#kept >>> (this.#count - bits)) & ((1 << bits) - 1);
  }

  /** Goes past bits that were looked at; throws `Malformed` after the end. */
  skip(bits: number): void {
    this.#count -= bits;
    if (this.#count < this.#beyond) throw new Malformed(this.packed.length, 'truncated');
  }

  /** The next bits, at most 24. */
  take(bits: number): number {
    const value = this.look(bits);
    this.skip(bits);
    return value;
  }
}
