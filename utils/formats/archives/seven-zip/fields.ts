import { Malformed } from '../../../bytes/window';

/** The fields of a 7z header, one after the other (7zFormat.txt); throws `Malformed` at its end. */
export class Fields {
  at = 0;

  constructor(
    readonly header: Uint8Array,
    readonly tick: (work?: number) => void,
  ) {}

  byte(): number {
    const byte = this.header[this.at];
    if (byte === undefined) throw new Malformed(this.at, 'truncated');
    this.at += 1;
    return byte;
  }

  expect(byte: number): void {
    if (this.byte() !== byte) throw new Malformed(this.at);
  }

  bytes(length: number): Uint8Array {
    if (length > this.header.length - this.at) throw new Malformed(this.at, 'truncated');
    this.at += length;
    return this.header.subarray(this.at - length, this.at);
  }

  /** As many leading ones as bytes follow, which are the lower part; exact up to 2^53. */
  number(): number {
    const first = this.byte();
    let value = 0;
    let mask = 0x80;
    for (let place = 0; place < 8; place += 1) {
      if (!(first & mask)) return value + (first & (mask - 1)) * 2 ** (8 * place);
      value += this.byte() * 2 ** (8 * place);
      mask >>= 1;
    }
    return value;
  }

  list<T>(count: number, read: () => T): T[] {
    return Array.from({ length: count }, () => {
      this.tick();
      return read();
    });
  }

  /** One bit for each of `count` things, the highest first. */
  flags(count: number): boolean[] {
    const bits = this.bytes(Math.ceil(count / 8));
    return Array.from(
      { length: count },
      (_, index) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0,
    );
  }

  /** Goes past checksums; answers which of `count` things have one. */
  sums(count: number): boolean[] {
    const all = this.byte() !== 0;
    const there = all ? Array.from({ length: count }, () => true) : this.flags(count);
    this.bytes(4 * there.filter(Boolean).length);
    return there;
  }
}
