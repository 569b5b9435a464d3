import { joined } from './digest';
import { FILE_BYTES } from './limits';

interface Part {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** Keeps the parts of a file as they come, so that one which was read whole can be compared with its digest. */
export function gathered(size: number) {
  const parts: Part[] = [];
  return {
    /** A part that another one covers is not kept; of a file larger than a reading may cost, none is. */
    add({ start, bytes }: Part): void {
      const end = start + bytes.length;
      const known = parts.some((part) => part.start <= start && end <= part.start + part.bytes.length);
      if (size <= FILE_BYTES && !known) parts.push({ start, bytes });
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
