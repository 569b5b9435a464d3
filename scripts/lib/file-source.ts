import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ReadError, type ByteSource } from '../../utils/bytes/source';

/** A local file as a source that counts what it reads; call `close` when done. Throws as `openSync` does. */
export function fileSource(path: string): ByteSource & { readonly close: () => void } {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  let bytesRead = 0;
  return {
    size,
    get bytesRead() {
      return bytesRead;
    },
    read: async (offset, length) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const bytes = new Uint8Array(wanted);
      let done = 0;
      while (done < wanted) {
        const got = readSync(descriptor, bytes, done, wanted - done, offset + done);
        if (got === 0) throw new ReadError('changed');
        done += got;
      }
      bytesRead += wanted;
      return bytes;
    },
    close: () => closeSync(descriptor),
  };
}
