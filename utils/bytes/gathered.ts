import { joined } from './digest';
import { FILE_BYTES } from './limits';
import { ReadError } from './source';

interface Part {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** Whether two parts say the same wherever they overlap. */
function agree(one: Part, other: Part): boolean {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.start + one.bytes.length, other.start + other.bytes.length);
  const there = other.bytes.subarray(start - other.start, Math.max(end, start) - other.start);
  return there.every((byte, at) => byte === one.bytes[start - one.start + at]);
}

/** Keeps the parts of a file as they come, so that one which was read whole can be compared with its digest. */
export function gathered(size: number) {
  const parts: Part[] = [];
  return {
    /**
     * A part that another one covers is not kept; of a file larger than a reading may cost, none is. Throws `ReadError`
     * when a byte came otherwise before: the digest is that of one answer, and a reader may have seen the other.
     */
    add(part: Part): void {
      if (size > FILE_BYTES) return;
      if (!parts.every((known) => agree(known, part))) throw new ReadError('changed');
      const end = part.start + part.bytes.length;
      if (!parts.some(({ start, bytes }) => start <= part.start && end <= start + bytes.length))
        parts.push(part);
    },
    /** All bytes of the file; null while one is missing. */
    whole(): Uint8Array<ArrayBuffer> | null {
      let end = 0;
      const row: Uint8Array[] = [];
      for (const { start, bytes } of parts.toSorted((a, b) => a.start - b.start)) {
        if (start > end) return null;
        const rest = bytes.subarray(Math.min(end - start, bytes.length));
        row.push(rest);
        end += rest.length;
      }
      return end === size ? joined(...row) : null;
    },
  };
}
