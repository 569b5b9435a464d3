import type { ByteSource } from './source';

/** Bytes that are really there, at their place. */
export interface Island {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What stands between islands: no opcode, no magic and no text, so that reading it by mistake shows. */
const SEA = 0xa5;

/** A source of any size of which only the islands are held. */
export function islands(size: number, parts: readonly Island[]): ByteSource {
  return {
    size,
    virtual: true,
    read(start, end) {
      const stop = Math.min(end, size);
      const bytes = Buffer.alloc(Math.max(0, stop - start), SEA);
      for (const { at, bytes: part } of parts) {
        const [from, to] = [Math.max(start, at), Math.min(stop, at + part.length)];
        if (from < to) bytes.set(part.subarray(from - at, to - at), from - start);
      }
      return bytes;
    },
  };
}
