import type { ByteSource } from './source';

/** Bytes asked for at once: one block of the range source. */
export const WINDOW_STEP_BYTES = 65_536;

/** The bytes contradict the format's own specification, or end too early, at `offset`. Never leaves an analyzer. */
export class Malformed extends Error {
  constructor(
    readonly offset: number,
    readonly what: 'structure' | 'truncated' = 'structure',
  ) {
    super(`malformed at ${offset}: ${what}`);
  }
}

/**
 * A look at a source through one buffer, which moves where it is needed: small reads in a row cost one read of
 * the source, and what is skipped (tensor data) is never read. Positions are bytes from the source's start.
 */
export class Window {
  #start = 0;
  #bytes = new Uint8Array();

  constructor(
    readonly source: ByteSource,
    readonly step = WINDOW_STEP_BYTES,
  ) {}

  get size(): number {
    return this.source.size;
  }

  /** The bytes when they are in the buffer, null otherwise: lets a loop do without waiting. */
  kept(offset: number, length: number): Uint8Array | null {
    const from = offset - this.#start;
    if (from < 0 || from + length > this.#bytes.length) return null;
    return this.#bytes.subarray(from, from + length);
  }

  /** Exactly these bytes; throws `Malformed` when the source ends before, `ReadError` when it cannot be read. */
  async load(offset: number, length: number): Promise<Uint8Array> {
    const there = this.kept(offset, length);
    if (there) return there;
    if (offset < 0 || offset + length > this.size) throw new Malformed(offset, 'truncated');
    const bytes = await this.source.read(offset, Math.max(length, this.step));
    if (bytes.length < length) throw new Malformed(offset, 'truncated');
    this.#start = offset;
    this.#bytes = Uint8Array.from(bytes);
    return this.#bytes.subarray(0, length);
  }

  async u8(offset: number): Promise<number> {
    return view(this.kept(offset, 1) ?? (await this.load(offset, 1))).getUint8(0);
  }

  async u16(offset: number): Promise<number> {
    return view(this.kept(offset, 2) ?? (await this.load(offset, 2))).getUint16(0, true);
  }

  async u32(offset: number, littleEndian = true): Promise<number> {
    return view(this.kept(offset, 4) ?? (await this.load(offset, 4))).getUint32(0, littleEndian);
  }

  /** Exact up to 2^53; larger counts are rounded, and are too large for anything that is compared with them. */
  async u64(offset: number, littleEndian = true): Promise<number> {
    return Number(view(this.kept(offset, 8) ?? (await this.load(offset, 8))).getBigUint64(0, littleEndian));
  }

  /** UTF-8 text; bytes that are none become U+FFFD. */
  async text(offset: number, length: number): Promise<string> {
    return new TextDecoder().decode(this.kept(offset, length) ?? (await this.load(offset, length)));
  }
}

/** A view of exactly these bytes. */
export const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
