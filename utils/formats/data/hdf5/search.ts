import type { ByteSource } from '../../../bytes/source';

/** Bytes searched: configurations lie near the head, and a search is only the fallback. */
const SEARCH_BYTES = 32_000_000;
const BLOCK_BYTES = 1_000_000;
/** A match that crosses two blocks. */
const OVERLAP_BYTES = 64;

const LAMBDA = /"class_name"\s{0,4}:\s{0,4}"(?:Lambda|__lambda__)"/;

/** Where the text `"class_name": "Lambda"` first is; null when it is not in the bytes searched. */
export async function searchLambda(
  source: ByteSource,
  tick: (work?: number) => void,
): Promise<number | null> {
  const decoder = new TextDecoder('latin1');
  const end = Math.min(source.size, SEARCH_BYTES);
  for (let at = 0; at < end; at += BLOCK_BYTES) {
    tick(BLOCK_BYTES);
    const bytes = await source.read(at, BLOCK_BYTES + OVERLAP_BYTES);
    const found = LAMBDA.exec(decoder.decode(bytes));
    if (found) return at + found.index;
  }
  return null;
}
