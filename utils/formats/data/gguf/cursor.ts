import { Malformed, Window } from '../../../bytes/window';
import type { ByteSource } from '../../../bytes/source';

/** The metadata is read in steps of this size: tokenizer arrays make it 1–10 MB (facts/SERIALIZATION §9 GGUF). */
const STEP_BYTES = 1_048_576;

/** Thrown when a declared count or length is more than the file could hold; the analyzer's `suspicious`. */
export class Impossible extends Error {
  constructor(
    readonly what: 'tensors' | 'keys' | 'string' | 'array' | 'dimensions' | 'type',
    readonly value: number,
    readonly offset: number,
  ) {
    super(`impossible ${what}: ${value}`);
  }
}

/** Reads a GGUF file from front to back; knows its byte order and the width of its counts. */
export class Cursor {
  at = 0;
  readonly #window: Window;

  constructor(
    source: ByteSource,
    readonly littleEndian: boolean,
    readonly wideCounts: boolean,
  ) {
    this.#window = new Window(source, STEP_BYTES);
  }

  get size(): number {
    return this.#window.size;
  }

  get left(): number {
    return this.size - this.at;
  }

  async u32(): Promise<number> {
    const value = await this.#window.u32(this.at, this.littleEndian);
    this.at += 4;
    return value;
  }

  async u64(): Promise<number> {
    const value = await this.#window.u64(this.at, this.littleEndian);
    this.at += 8;
    return value;
  }

  /** A count or a length: 32 bits in version 1, 64 since. */
  count(): Promise<number> {
    return this.wideCounts ? this.u64() : this.u32();
  }

  skip(length: number): void {
    if (length > this.left) throw new Malformed(this.at, 'truncated');
    this.at += length;
  }

  /** The length of the string here, with the cursor behind the length. Longer than the file: `Impossible`. */
  async #length(): Promise<number> {
    const start = this.at;
    const length = await this.count();
    if (length > this.size) throw new Impossible('string', length, start);
    if (length > this.left) throw new Malformed(this.at, 'truncated');
    return length;
  }

  async skipString(): Promise<void> {
    this.skip(await this.#length());
  }

  /** The string here; its first `limit` bytes when it is longer. */
  async string(limit: number): Promise<string> {
    const length = await this.#length();
    const text = await this.#window.text(this.at, Math.min(length, limit));
    this.at += length;
    return text;
  }
}
