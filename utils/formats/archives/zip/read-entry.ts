import { Decompress as ZstdStream } from 'fzstd';
import { Inflate } from 'fflate';
import { hasBytes, u16, u32 } from '../../../bytes/numbers';
import { ReadError, type ByteSource } from '../../../bytes/source';
import { LimitError, RATIO_FREE_BYTES, RATIO_LIMIT } from '../../core/limits';
import { bunzip2 } from '../decoders/bzip2';
import { unlzmaZip } from '../decoders/lzma';
import {
  BZIP2,
  DEFLATED,
  END_MARK_FLAG,
  LOCAL_HEADER_BYTES,
  LOCAL_SIGNATURE,
  LZMA,
  ZSTANDARD,
  type ZipEntry,
} from './archive';

/** What one unpacking may cost. */
export interface UnpackLimits {
  /** Bytes of output; `LimitError` beyond. */
  readonly outputBytes: number;
  readonly tick: (work?: number) => void;
}

/** A member's local header, as far as the directory may disagree with it. */
export interface LocalHeader {
  readonly signed: boolean;
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the data starts, from the start of the source. */
  readonly dataStart: number;
}

/** Compressed bytes given to the decoder at once: at a ratio of 1,032 this makes 2 MB, copied up to four times. */
const CHUNK_BYTES = 2048;
/** A damaged stream is unpacked again in small steps, so that what comes before the damage is seen. */
const DAMAGED_CHUNK_BYTES = 32;
/** More is not unpacked twice. */
const DAMAGED_BYTES = 4_000_000;

/** Reads the local header at the entry's offset (APPNOTE 4.3.7). */
export async function readLocalHeader(source: ByteSource, entry: ZipEntry): Promise<LocalHeader> {
  const { headerOffset, nameLength } = entry;
  if (headerOffset >= source.size) throw new ReadError('past-end');
  const bytes = await source.read(headerOffset, LOCAL_HEADER_BYTES + nameLength);
  const named = u16(bytes, 26);
  return {
    signed: hasBytes(bytes, LOCAL_SIGNATURE),
    name: bytes.subarray(LOCAL_HEADER_BYTES, LOCAL_HEADER_BYTES + named),
    flags: u16(bytes, 6),
    method: u16(bytes, 8),
    compressedSize: u32(bytes, 18),
    size: u32(bytes, 22),
    dataStart: headerOffset + LOCAL_HEADER_BYTES + named + u16(bytes, 28),
  };
}

/**
 * A member's unpacked bytes. The data's place comes from the local header's lengths, everything else from the
 * directory; declared sizes only bound what is read. A damaged stream gives what could be unpacked; a method that
 * is not known gives the packed bytes. Throws `LimitError` (output, ratio) and `ReadError`.
 */
export async function readEntry(
  source: ByteSource,
  entry: ZipEntry,
  limits: UnpackLimits,
): Promise<Uint8Array> {
  const { dataStart } = await readLocalHeader(source, entry);
  const end = Math.min(source.size, dataStart + entry.compressedSize);
  if (end - dataStart > limits.outputBytes) throw new LimitError('member_size');
  const packed = await source.read(dataStart, Math.max(0, end - dataStart));
  limits.tick(packed.length);
  if (entry.method === DEFLATED) return unpack(packed, inflater, limits).bytes;
  if (entry.method === ZSTANDARD) return unpack(packed, (sink) => new ZstdStream(sink), limits).bytes;
  if (entry.method === BZIP2) {
    // What is not opened is seen as it is, and told as such by its own reader.
    const { bytes, opaque } = bunzip2(packed, limits);
    return opaque ? packed : bytes;
  }
  if (entry.method === LZMA) {
    const size = entry.flags & END_MARK_FLAG ? Number.POSITIVE_INFINITY : entry.size;
    return unlzmaZip(packed, size, limits).bytes;
  }
  return packed;
}

/** A streaming decoder as fflate and fzstd have them. */
export interface Decoder {
  readonly push: (chunk: Uint8Array, final?: boolean) => void;
}

const inflater = (sink: (chunk: Uint8Array) => void): Decoder => new Inflate((chunk) => sink(chunk));

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** False when the stream was damaged: what it gave before counts, as it does for a loader. */
  readonly whole: boolean;
}

/** Runs a streaming decoder under the limits. */
export function unpack(
  packed: Uint8Array,
  decoder: (sink: (chunk: Uint8Array) => void) => Decoder,
  limits: UnpackLimits,
): Unpacked {
  const first = run(packed, decoder, limits, CHUNK_BYTES);
  if (first.whole || packed.length > DAMAGED_BYTES) return first;
  return run(packed, decoder, limits, DAMAGED_CHUNK_BYTES);
}

function run(
  packed: Uint8Array,
  decoder: (sink: (chunk: Uint8Array) => void) => Decoder,
  { outputBytes, tick }: UnpackLimits,
  step: number,
): Unpacked {
  const chunks: Uint8Array[] = [];
  const ratioBytes = packed.length * RATIO_LIMIT + RATIO_FREE_BYTES;
  let total = 0;
  const stream = decoder((chunk) => {
    total += chunk.length;
    chunks.push(chunk.slice());
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      const before = total;
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (total > outputBytes) throw new LimitError('unpacked_size');
      if (total > ratioBytes) throw new LimitError('ratio');
      tick(step + total - before);
    }
  } catch (error) {
    if (error instanceof LimitError || error instanceof ReadError) throw error;
    return { bytes: joined(chunks, total), whole: false };
  }
  return { bytes: joined(chunks, total), whole: true };
}

/** Chunks as one; `total` is the sum of their lengths. */
export function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
