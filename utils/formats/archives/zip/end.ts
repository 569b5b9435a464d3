import { hasBytes, indexOfBytes, u16, u32, u64 } from '../../../bytes/numbers';
import type { ByteSource } from '../../../bytes/source';
import { CENTRAL_SIGNATURE, END_SIGNATURE } from './archive';

/** Where one end record says that a central directory is. */
export interface Directory {
  /** From the start of the source, as Python's zipfile computes it: counted back from the end record. */
  readonly start: number;
  readonly length: number;
  /** Bytes before the archive: added to every offset in it. */
  readonly base: number;
  readonly members: number;
  /** Of the first end structure (zip64 or classic) and the first byte after the comment. */
  readonly endStart: number;
  readonly endStop: number;
}

/** The end record is 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
export const END_BYTES = 22;
export const TAIL_BYTES = 65_536 + END_BYTES;
/** End records looked at in one tail: two are already odd, more are noise. */
const END_LIMIT = 8;

const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = [0x50, 0x4b, 6, 7] as const;
const END64_SIGNATURE = [0x50, 0x4b, 6, 6] as const;
const END64_BYTES = 56;

/** Every end record in the tail, the last (the one that readers use) first. */
export async function findDirectories(
  source: ByteSource,
  tail: Uint8Array,
  tailStart: number,
): Promise<readonly Directory[]> {
  const found: Directory[] = [];
  for (const at of endOffsets(tail)) {
    if (found.length === END_LIMIT) break;
    found.push(await readEnd(source, tail, at, tailStart));
  }
  return found;
}

function endOffsets(tail: Uint8Array): number[] {
  const offsets: number[] = [];
  for (
    let at = indexOfBytes(tail, END_SIGNATURE);
    at !== -1;
    at = indexOfBytes(tail, END_SIGNATURE, at + 1)
  ) {
    if (at + END_BYTES <= tail.length) offsets.push(at);
  }
  return offsets.toReversed();
}

async function readEnd(
  source: ByteSource,
  tail: Uint8Array,
  at: number,
  tailStart: number,
): Promise<Directory> {
  const position = tailStart + at;
  const classic = {
    members: u16(tail, at + 10),
    length: u32(tail, at + 12),
    offset: u32(tail, at + 16),
  };
  const zip64 = await readEnd64(source, position);
  const { members, length, offset } = zip64 ?? classic;
  const endStart = zip64?.position ?? position;
  const counted = endStart - length - offset;
  const base = counted >= 0 ? counted : 0;
  const endStop = Math.min(source.size, position + END_BYTES + u16(tail, at + 20));
  return { start: base + offset, length, base, members, endStart, endStop };
}

/** APPNOTE 4.3.14–15. A locator that points nowhere is ignored, as readers do that count back from the end. */
async function readEnd64(source: ByteSource, end: number) {
  const at = end - LOCATOR_BYTES;
  if (at < END64_BYTES) return null;
  const locator = await source.read(at, LOCATOR_BYTES);
  if (!hasBytes(locator, LOCATOR_SIGNATURE)) return null;
  for (const position of [at - END64_BYTES, u64(locator, 8)]) {
    if (position + END64_BYTES > at) continue;
    const record = await source.read(position, END64_BYTES);
    if (!hasBytes(record, END64_SIGNATURE)) continue;
    return { position, members: u64(record, 32), length: u64(record, 40), offset: u64(record, 48) };
  }
  return null;
}

/** Whether a file that does not start as a zip archive ends as one, with a directory where the end record says. */
export async function endsAsZip(source: ByteSource): Promise<boolean> {
  if (source.size < END_BYTES) return false;
  const tailStart = Math.max(0, source.size - TAIL_BYTES);
  const tail = await source.read(tailStart, TAIL_BYTES);
  for (const { start, length } of await findDirectories(source, tail, tailStart)) {
    if (length > 0 && start < source.size && hasBytes(await source.read(start, 4), CENTRAL_SIGNATURE))
      return true;
  }
  return false;
}
