import { Malformed } from '../../../bytes/window';
import { LimitError, RATIO_FREE_BYTES, RATIO_LIMIT } from '../../core/limits';

/** What one decoding may cost. */
export interface DecodeLimits {
  /** Bytes of output; `LimitError` beyond, before they are made. */
  readonly outputBytes: number;
  /** Called with the bytes made and the work done. */
  readonly tick: (work?: number) => void;
}

/** What a decoder's streams gave. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** False when a stream was damaged or cut short: what it gave before counts, as it does for a loader. */
  readonly whole: boolean;
  /** True when a part uses something that we do not open (a filter, a dictionary). */
  readonly opaque: boolean;
  /** Where the streams end: later bytes belong to none. */
  readonly end: number;
}

/** Thrown inside a decoder for what it does not open; never leaves `decoded`. */
export class NotOpened extends Error {}

/** First room for output; doubled when used up. */
const FIRST_BYTES = 65_536;

/** Unpacked bytes, which are also the window that later bytes are copied from. Grows up to the limits only. */
export class Output {
  bytes: Uint8Array;
  length = 0;
  readonly #limits: DecodeLimits;
  readonly #ratioBytes: number;
  #told = 0;

  constructor(packedBytes: number, limits: DecodeLimits) {
    this.#limits = limits;
    this.#ratioBytes = packedBytes * RATIO_LIMIT + RATIO_FREE_BYTES;
    this.bytes = new Uint8Array(Math.min(FIRST_BYTES, limits.outputBytes));
  }

  /** Makes room for `count` more bytes; throws `LimitError` for more than the output or ratio limit. */
  need(count: number): void {
    const wanted = this.length + count;
    if (wanted <= this.bytes.length) return;
    if (wanted > this.#limits.outputBytes) throw new LimitError('unpacked_size');
    if (wanted > this.#ratioBytes) throw new LimitError('ratio');
    this.tell();
    const most = Math.min(this.#limits.outputBytes, Math.max(this.#ratioBytes, this.bytes.length));
    const grown = new Uint8Array(Math.min(most, Math.max(wanted, this.bytes.length * 2)));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** Appends bytes as they are. */
  add(bytes: Uint8Array): void {
    this.need(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Appends `count` bytes from `distance` back; they may overlap what they make. `lowest` bounds the reach. */
  repeat(distance: number, count: number, lowest = 0): void {
    const from = this.length - distance;
    if (distance < 1 || from < lowest) throw new Malformed(this.length);
    this.need(count);
    const { bytes, length } = this;
    if (distance >= count) bytes.copyWithin(length, from, from + count);
    else if (distance === 1) bytes.fill(bytes[from] ?? 0, length, length + count);
    else for (let at = 0; at < count; at += 1) bytes[length + at] = bytes[from + at] ?? 0;
    this.length += count;
  }

  /** Tells `tick` of the bytes made since the last time, and of more work. */
  tell(work = 0): void {
    this.#limits.tick(this.length - this.#told + work);
    this.#told = this.length;
  }
}

/** Runs a decoder; `streams` answers where its streams end. Bytes that contradict the format end it early. */
export function decoded(
  packed: Uint8Array,
  limits: DecodeLimits,
  streams: (output: Output) => number,
): Decoded {
  const output = new Output(packed.length, limits);
  const result = (whole: boolean, opaque: boolean, end: number): Decoded => {
    output.tell();
    return { bytes: output.bytes.subarray(0, output.length), whole, opaque, end };
  };
  try {
    return result(true, false, streams(output));
  } catch (error) {
    if (error instanceof NotOpened) return result(true, true, packed.length);
    if (error instanceof Malformed) return result(false, false, packed.length);
    throw error;
  }
}

/** Throws `Malformed` when the bytes up to `end` are not all there. */
export function within(packed: Uint8Array, end: number): void {
  if (end > packed.length) throw new Malformed(packed.length, 'truncated');
}
