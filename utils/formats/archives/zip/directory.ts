import { hasBytes, u16, u32, u64 } from '../../../bytes/numbers';
import { CENTRAL_SIGNATURE, LOCAL_HEADER_BYTES, type ZipEntry } from './archive';

/** A member's record before its neighbours are known. */
export type Listed = Omit<ZipEntry, 'limit'>;

export interface Listing {
  readonly entries: readonly Listed[];
  /** Whether records filled the directory's length, without a foreign byte. */
  readonly whole: boolean;
}

export const CENTRAL_BYTES = 46;
const UTF8_FLAG = 0x800;
const UNIX_TYPE_MASK = 0xf000;
const UNIX_SYMLINK = 0xa000;
const ZIP64_EXTRA = 1;
const SIZE_IN_EXTRA = 0xffff_ffff;

/** The records of a central directory (APPNOTE 4.3.12). Stops at the first that is none, and after `most`. */
export function listMembers(bytes: Uint8Array, base: number, most: number, hidden: boolean): Listing {
  const entries: Listed[] = [];
  let at = 0;
  while (
    entries.length < most &&
    at + CENTRAL_BYTES <= bytes.length &&
    hasBytes(bytes, CENTRAL_SIGNATURE, at)
  ) {
    const nameLength = u16(bytes, at + 28);
    const extraLength = u16(bytes, at + 30);
    const extraAt = at + CENTRAL_BYTES + nameLength;
    const next = extraAt + extraLength + u16(bytes, at + 32);
    if (next > bytes.length) break;
    const flags = u16(bytes, at + 8);
    const sizes = withZip64(bytes.subarray(extraAt, extraAt + extraLength), [
      u32(bytes, at + 24),
      u32(bytes, at + 20),
      u32(bytes, at + 42),
    ]);
    entries.push({
      name: decodeName(bytes.subarray(at + CENTRAL_BYTES, extraAt), flags),
      method: u16(bytes, at + 10),
      flags,
      size: sizes[0],
      compressedSize: sizes[1],
      headerOffset: base + sizes[2],
      nameLength,
      symlink: (u16(bytes, at + 40) & UNIX_TYPE_MASK) === UNIX_SYMLINK,
      hidden,
    });
    at = next;
  }
  return { entries, whole: at === bytes.length };
}

/** A local header taken for a member that no directory lists; null when there is none at `at`. */
export function localMember(bytes: Uint8Array, at: number, start: number): Listed | null {
  const nameLength = u16(bytes, at + 26);
  const extraAt = at + LOCAL_HEADER_BYTES + nameLength;
  if (extraAt > bytes.length) return null;
  const extra = bytes.subarray(extraAt, extraAt + u16(bytes, at + 28));
  const flags = u16(bytes, at + 6);
  const [size, compressedSize] = withZip64(extra, [u32(bytes, at + 22), u32(bytes, at + 18), 0]);
  return {
    name: decodeName(bytes.subarray(at + LOCAL_HEADER_BYTES, extraAt), flags),
    method: u16(bytes, at + 8),
    flags,
    size,
    compressedSize,
    headerOffset: start + at,
    nameLength,
    symlink: false,
    hidden: true,
  };
}

/** UTF-8 when flagged, else every byte as it is: names are compared and shown, never used as paths. */
const decodeName = (bytes: Uint8Array, flags: number): string =>
  new TextDecoder(flags & UTF8_FLAG ? 'utf-8' : 'latin1').decode(bytes);

/** Sizes and offset that stand in the zip64 extra field (APPNOTE 4.5.3), in its order. */
function withZip64(
  extra: Uint8Array,
  sizes: readonly [number, number, number],
): readonly [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length && u16(extra, at) !== ZIP64_EXTRA) at += 4 + u16(extra, at + 2);
  if (at + 4 > extra.length) return sizes;
  let field = at + 4;
  const end = Math.min(extra.length, field + u16(extra, at + 2));
  const wide = (size: number): number => {
    if (size !== SIZE_IN_EXTRA || field + 8 > end) return size;
    field += 8;
    return u64(extra, field - 8);
  };
  return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])];
}
