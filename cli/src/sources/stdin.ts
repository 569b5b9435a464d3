import { joined } from '../../../utils/bytes/digest';
import { memorySource } from '../../../utils/bytes/memory';
import type { ByteSource } from '../../../utils/bytes/source';

/** Standard input cannot be read twice, so it is kept: a larger file is better read from the disk. */
export const STDIN_LIMIT = 512_000_000;

/** What comes by standard input, to its end; null when it is more than `limit` bytes. */
export async function streamSource(
  input: AsyncIterable<Uint8Array>,
  limit = STDIN_LIMIT,
): Promise<ByteSource | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return memorySource(joined(...parts));
}
