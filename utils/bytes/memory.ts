import type { ByteSource } from './source';

/** Bytes already at hand: what was unpacked from a container, or a test's own. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    bytesRead: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, Math.min(offset + length, bytes.length)),
  };
}
