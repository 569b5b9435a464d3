import { indexOfBytes } from '../../../bytes/numbers';
import type { ByteSource } from '../../../bytes/source';
import { LOCAL_HEADER_BYTES, LOCAL_SIGNATURE, type Gap, type OddityAt, type ZipEntry } from './archive';
import { localMember } from './directory';

/** Bytes of all gaps searched for members; honest archives have none. */
export const GAP_BYTES = 16_000_000;
/** Members found outside of the directory; one already makes the archive odd. */
const HIDDEN_LIMIT = 256;

/** Members with a local header in a gap, which no directory lists; streaming readers would find them. */
export async function hiddenMembers(
  source: ByteSource,
  gaps: readonly Gap[],
  odd: (oddity: OddityAt['oddity'], offset: number, name: string | null) => void,
): Promise<readonly ZipEntry[]> {
  const found: ZipEntry[] = [];
  let left = GAP_BYTES;
  for (const { start, end } of gaps) {
    const length = Math.min(left, end - start);
    if (length < end - start) odd('gap-unread', start + length, null);
    if (length <= 0) break;
    left -= length;
    const bytes = await source.read(start, length);
    for (let at = indexOfBytes(bytes, LOCAL_SIGNATURE); at !== -1 && found.length < HIDDEN_LIMIT;) {
      const member = localMember(bytes, at, start);
      const next = indexOfBytes(bytes, LOCAL_SIGNATURE, at + LOCAL_HEADER_BYTES);
      const limit = next === -1 ? start + length : start + next;
      if (member) {
        // A streamed member's header has no sizes: it may reach to the next structure.
        const compressedSize = member.compressedSize || Math.max(0, limit - member.headerOffset);
        found.push({ ...member, compressedSize, limit });
        odd('hidden', member.headerOffset, member.name);
      }
      at = next;
    }
  }
  return found;
}
