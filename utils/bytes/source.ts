/** Why bytes could not be read; `differs`: they do not match the hub's list. */
export type ReadFailure =
  'past-end' | 'budget' | 'deadline' | 'cancelled' | 'changed' | 'network' | 'refused' | 'differs';

/** Thrown by `read` only; the inspection's outer boundary turns it into an `unknown` verdict. */
export class ReadError extends Error {
  constructor(readonly failure: ReadFailure) {
    super(`bytes could not be read: ${failure}`);
  }
}

/** Somewhere bytes are: memory, a local file, ranges of a URL. Analyzers know nothing else. */
export interface ByteSource {
  /** Bytes in all. */
  readonly size: number;
  /** Bytes fetched so far; what an inspection reports as read. */
  readonly bytesRead: number;
  /**
   * Bytes `offset` to `offset + length`, cut at the end of the source. The array may be a view of a shared
   * block: never write to it. Rejects with `ReadError`.
   */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

/** The part of a source from `start` to `end`, as a source of its own. */
export function slice(source: ByteSource, start: number, end: number): ByteSource {
  const size = Math.max(0, Math.min(end, source.size) - start);
  return {
    size,
    get bytesRead() {
      return source.bytesRead;
    },
    read: (offset, length) => source.read(start + offset, Math.max(0, Math.min(length, size - offset))),
  };
}
