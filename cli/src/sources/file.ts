import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { ReadError, type ByteSource } from '../../../utils/bytes/source';

/** Reading is not interrupted for longer: so Ctrl-C and the progress line have their turn. */
const TURN_MS = 50;

/** A path led to something that may not be opened. */
export class NotRegular extends Error {}

/**
 * A local file as a source that counts what it reads; call `close` when done. Throws as `openSync` does, and `NotRegular`
 * for pipes, sockets and devices, without waiting for them.
 */
export function fileSource(path: string): ByteSource & { readonly close: () => void } {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const entry = fstatSync(descriptor);
  if (!entry.isFile()) {
    closeSync(descriptor);
    throw new NotRegular(path);
  }
  const { size } = entry;
  let bytesRead = 0;
  let turn = performance.now();
  return {
    size,
    get bytesRead() {
      return bytesRead;
    },
    read: async (offset, length) => {
      if (performance.now() - turn > TURN_MS) {
        await setImmediate();
        turn = performance.now();
      }
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
