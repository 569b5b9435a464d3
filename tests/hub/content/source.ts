/** Bytes that can be read by range without being held. */
export interface ByteSource {
  readonly size: number;
  /** True when the bytes are made on demand, so that no digest of them is known. */
  readonly virtual: boolean;
  /** Bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Buffer;
}

/** A source over bytes held in memory. */
export function memory(bytes: Buffer | string): ByteSource {
  const held = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return { size: held.length, virtual: false, read: (start, end) => held.subarray(start, end) };
}

/** A source of any size: a real head, a filler that depends on the position alone, a real tail. */
export function sparse(head: Buffer, size: number, tail: Buffer = Buffer.alloc(0)): ByteSource {
  return {
    size,
    virtual: true,
    read(start, end) {
      const stop = Math.min(end, size);
      const bytes = Buffer.alloc(Math.max(0, stop - start));
      for (let at = start; at < stop; at += 1) bytes[at - start] = (at * 2654435761) >>> 24;
      if (start < head.length) head.copy(bytes, 0, start, Math.min(head.length, stop));
      const tailAt = size - tail.length;
      if (stop > tailAt)
        tail.copy(bytes, Math.max(0, tailAt - start), Math.max(0, start - tailAt), stop - tailAt);
      return bytes;
    },
  };
}

/** The whole of a source that fits in memory. */
export function whole(source: ByteSource): Buffer {
  return source.read(0, source.size);
}
