import type { ByteSource } from '../../../bytes/source';
import { Malformed, Window } from '../../../bytes/window';

/** Longest name or path looked at. */
const NAME_LIMIT = 4096;

/** Blocks read at a time: object headers and their heaps lie near each other. */
const STEP = 8192;

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** Where a superblock may start: 0, 512, 1024, 2048… (HDF5 file format specification, II.A). */
export function* superblockOffsets(size: number): Generator<number> {
  yield 0;
  for (let offset = 512; offset < size; offset *= 2) yield offset;
}

export const hasSignature = (bytes: Uint8Array, at: number): boolean =>
  SIGNATURE.every((byte, index) => bytes[at + index] === byte);

/** An HDF5 file's numbers: addresses from the base, sizes as the superblock says. */
export class H5File {
  readonly #window: Window;

  constructor(
    source: ByteSource,
    readonly base: number,
    readonly offsetSize: number,
    readonly lengthSize: number,
    readonly tick: (work?: number) => void,
  ) {
    this.#window = new Window(source, STEP);
  }

  get size(): number {
    return this.#window.size - this.base;
  }

  async bytes(address: number, length: number): Promise<Uint8Array> {
    this.tick(length + 1);
    if (length > this.size) throw new Malformed(address, 'truncated');
    return Uint8Array.from(await this.#window.load(this.base + address, length));
  }

  /** A reader over exactly these bytes. */
  async at(address: number, length: number): Promise<Fields> {
    return new Fields(await this.bytes(address, length), this.offsetSize, this.lengthSize, address);
  }

  /** As many of these bytes as the file has. */
  async upTo(address: number, length: number): Promise<Fields> {
    if (address < 0 || address >= this.size) throw new Malformed(address, 'truncated');
    return this.at(address, Math.min(length, this.size - address));
  }

  /** A text that ends with a zero byte. */
  async name(address: number): Promise<string> {
    return (await this.upTo(address, NAME_LIMIT)).zeroEnded();
  }
}

/** Fields one after another. Reading past the end is `Malformed`. */
export class Fields {
  at = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly offsetSize: number,
    readonly lengthSize: number,
    readonly start: number,
  ) {}

  get left(): number {
    return this.bytes.length - this.at;
  }

  take(length: number): Uint8Array {
    if (length < 0 || length > this.left) throw new Malformed(this.start + this.at, 'truncated');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  skip(length: number): this {
    this.take(length);
    return this;
  }

  /** A little-endian number of 1 to 8 bytes; exact up to 2^53. */
  number(size: number): number {
    return this.take(size).reduceRight((value, byte) => value * 256 + byte, 0);
  }

  /** An address; null for the undefined one (all bits set). */
  address(): number | null {
    const raw = this.take(this.offsetSize);
    return raw.every((byte) => byte === 0xff)
      ? null
      : raw.reduceRight((value, byte) => value * 256 + byte, 0);
  }

  length(): number {
    return this.number(this.lengthSize);
  }

  /** Asserts four characters. */
  mark(text: string): this {
    if (String.fromCharCode(...this.take(text.length)) !== text) throw new Malformed(this.start + this.at);
    return this;
  }

  fields(length: number): Fields {
    const start = this.start + this.at;
    return new Fields(this.take(length), this.offsetSize, this.lengthSize, start);
  }

  zeroEnded(): string {
    const rest = this.bytes.subarray(this.at);
    const end = rest.indexOf(0);
    const text = rest.subarray(0, end === -1 ? rest.length : end);
    this.at += Math.min(rest.length, text.length + 1);
    return new TextDecoder().decode(text);
  }

  /** To the next multiple of 8 from the start of these fields. */
  align(): this {
    const over = this.at % 8;
    return over === 0 ? this : this.skip(Math.min(8 - over, this.left));
  }
}

/** The file and its root object's address, by superblock version 0 to 3. */
export async function openFile(
  source: ByteSource,
  tick: (work?: number) => void,
): Promise<{ readonly file: H5File; readonly root: number }> {
  for (const start of superblockOffsets(source.size)) {
    const bytes = await source.read(start, 128);
    if (!hasSignature(bytes, 0)) continue;
    const version = bytes[8] ?? 0;
    const early = version < 2;
    const offsetSize = bytes[early ? 13 : 9] ?? 0;
    const lengthSize = bytes[early ? 14 : 10] ?? 0;
    if (version > 3 || !SIZES.has(offsetSize) || !SIZES.has(lengthSize)) throw new Malformed(start + 8);
    const fields = new Fields(bytes, offsetSize, lengthSize, start);
    fields.skip(early ? (version === 0 ? 24 : 28) : 12);
    const base = fields.address() ?? 0;
    fields.skip(offsetSize * (early ? 3 : 2));
    if (early) fields.skip(offsetSize);
    const root = fields.address();
    if (root === null) throw new Malformed(start);
    // A file behind a user block says where it starts; h5py also writes 0 there and counts from the start.
    return { file: new H5File(source, base === 0 ? start : base, offsetSize, lengthSize, tick), root };
  }
  throw new Malformed(0);
}

const SIZES: ReadonlySet<number> = new Set([2, 4, 8]);
