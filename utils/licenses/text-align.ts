import { chunkHash, joined, wordHash, withWord, type Chunk } from './text-chunks';

/** A piece of the text that is the known text's: `chunk` and `piece` are places in either. */
interface Pair {
  readonly chunk: number;
  readonly piece: number;
}

/** Where the two texts part: words `from`–`to` of this one stand where the known one has pieces `first`–`last`. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** A text of hostile repetitions has so many possible pairs; more are not looked at. */
const PAIRS_LIMIT = 60_000;

/** Two texts side by side. */
export interface Alignment {
  readonly gaps: readonly Gap[];
  /** The words of this text that are the known text's piece; null when it was not found. */
  readonly wordsOf: (piece: number) => Pick<Chunk, 'from' | 'to'> | null;
}

/** The longest row of equal pieces in the same order (Hunt and Szymanski), and the gaps between them. */
export function align(chunks: readonly Chunk[], pieces: readonly number[], wordCount: number): Alignment {
  const pairs = alignment(chunks, pieces);
  const found = new Map(pairs.map(({ piece, chunk }) => [piece, chunk]));
  const gaps: Gap[] = [];
  let word = 0;
  let piece = 0;
  for (const pair of [...pairs, { chunk: chunks.length, piece: pieces.length }]) {
    const chunk = chunks[pair.chunk];
    const to = chunk?.from ?? wordCount;
    if (to > word || pair.piece > piece) gaps.push({ from: word, to, first: piece, last: pair.piece });
    word = chunk?.to ?? wordCount;
    piece = pair.piece + 1;
  }
  return { gaps, wordsOf: (wanted) => chunks[found.get(wanted) ?? -1] ?? null };
}

function alignment(chunks: readonly Chunk[], pieces: readonly number[]): readonly Pair[] {
  const places = new Map<number, number[]>();
  pieces.forEach((hash, index) => {
    const known = places.get(hash);
    if (known) known.push(index);
    else places.set(hash, [index]);
  });
  interface Link extends Pair {
    readonly before: Link | null;
  }
  /** The best row of each length, by the place where it ends. */
  const rows: Link[] = [];
  let looked = 0;
  for (const [chunk, { hash }] of chunks.entries()) {
    // Backwards, so that one chunk extends no row twice.
    for (const piece of (places.get(hash) ?? []).toReversed()) {
      if (++looked > PAIRS_LIMIT) break;
      const length = lengthBefore(rows, piece);
      rows[length] = { chunk, piece, before: rows[length - 1] ?? null };
    }
  }
  const pairs: Pair[] = [];
  for (let link = rows.at(-1) ?? null; link !== null; link = link.before) pairs.push(link);
  return pairs.toReversed();
}

/** How many rows end before `piece`: rows are sorted by where they end. */
function lengthBefore(rows: readonly Pair[], piece: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.piece ?? piece) < piece) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many words from either end of a gap are tried: pieces are seldom longer. */
const REACH = 128;
/** The same where the piece has words at both ends: those pairs are many. */
const REACH_BOTH = 40;

/**
 * Words were put into one known piece: its front begins the gap, its rest ends it. Gives the words that were put in,
 * or null when the gap does not hold the piece.
 */
export function inserted(
  words: readonly string[],
  { from, to }: Pick<Gap, 'from' | 'to'>,
  piece: number,
): { readonly from: number; readonly to: number } | null {
  const length = to - from;
  const reach = Math.min(length, REACH);
  const hashes = Array.from({ length: reach }, (_, index) => wordHash(words[from + index] ?? ''));
  const fronts = [0];
  for (const hash of hashes) fronts.push(withWord(fronts.at(-1) ?? 0, hash));
  const rests = [0];
  for (let count = 1; count <= reach; count++) {
    // One word more in front of the rest.
    rests.push(joined(wordHash(words[to - count] ?? ''), rests.at(-1) ?? 0, count - 1));
  }
  for (let rest = reach; rest >= 0; rest--) {
    for (let front = Math.min(reach, length - rest); front >= 0; front--) {
      if (front + rest === 0 || front + rest === length) continue;
      if (rest > 0 && front > REACH_BOTH) front = REACH_BOTH;
      if (rest > REACH_BOTH) front = 0;
      if (chunkHash(joined(fronts[front] ?? 0, rests[rest] ?? 0, rest)) === piece) {
        return { from: from + front, to: to - rest };
      }
    }
  }
  return null;
}
