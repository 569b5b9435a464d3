import type { ByteSource } from './source';

/** A source that remembers the spans it was told to fetch and answers from them. */
export interface KeepingSource extends ByteSource {
  /** Fetches a span once, in one read, for later reads inside it. */
  readonly keep: (offset: number, length: number) => Promise<void>;
  /** Whether a read of this span costs nothing. */
  readonly has: (offset: number, length: number) => boolean;
}

interface Span {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** Wraps `source`; `known` are bytes already at hand, from offset 0. Kept spans live as long as the wrapper. */
export function keeping(source: ByteSource, known?: Uint8Array): KeepingSource {
  const spans: Span[] = known && known.length > 0 ? [{ start: 0, bytes: known }] : [];
  const find = (start: number, end: number) =>
    spans.find((span) => span.start <= start && end <= span.start + span.bytes.length);
  return {
    size: source.size,
    has: (offset, length) => find(offset, Math.min(offset + length, source.size)) !== undefined,
    get bytesRead() {
      return source.bytesRead;
    },
    read: async (offset, length) => {
      const end = Math.min(offset + length, source.size);
      const span = find(offset, end);
      return span ? span.bytes.subarray(offset - span.start, end - span.start) : source.read(offset, length);
    },
    keep: async (offset, length) => {
      const end = Math.min(offset + length, source.size);
      if (end <= offset || find(offset, end)) return;
      spans.push({ start: offset, bytes: await source.read(offset, end - offset) });
    },
  };
}
