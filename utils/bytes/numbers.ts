/** Little-endian numbers at an offset; past the end they read as 0, so check lengths first. */
export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

export const u32 = (bytes: Uint8Array, at: number): number =>
  (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** 64 bits as a number; exact up to 2^53, far more than any file's size. */
export const u64 = (bytes: Uint8Array, at: number): number =>
  u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000;

/** Where `pattern` first occurs at or after `from`; -1 when it does not. */
export function indexOfBytes(bytes: Uint8Array, pattern: readonly number[], from = 0): number {
  const first = pattern[0];
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first, Math.max(0, from)); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** Whether `bytes` has `pattern` at `at`. */
export const hasBytes = (bytes: Uint8Array, pattern: readonly number[], at = 0): boolean =>
  pattern.every((byte, index) => bytes[at + index] === byte);
