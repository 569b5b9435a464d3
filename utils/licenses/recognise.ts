import type { LicenseTextFact } from '../facts/access';
import { safeText } from '../text/safe-text';
import { limitsOfText } from './added-terms';
import { markedLicense } from './markers';
import { unpackPrints, type LicensePrint } from './print-codec';
import { LICENSE_PRINTS } from './prints';
import { chunksOf } from './text-chunks';
import { compareWith, type Comparison } from './text-compare';
import type { TextWords } from './text-names';
import { LICENSE_TEXT_LIMIT, textWords } from './text-words';

export type Recognition = Omit<LicenseTextFact, 'path'>;

/** So much of the known body must be there for a text to be called a changed copy of it. */
const MODIFIED_FROM = 0.6;
/** So many known texts with the most pieces in common are looked at closely. */
const CANDIDATES = 3;
/** So many changed passages are told, of so many characters. */
const CHANGES_LIMIT = 12;
const PASSAGE_LIMIT = 400;
/** Words on either side of a place where something is missing. */
const AROUND = 8;

type Known = ReadonlyMap<number, readonly LicensePrint[]>;

let unpacked: Known | null = null;

/** Which prints have a piece; unpacked once, when the first text is read. */
function known(): Known {
  if (unpacked) return unpacked;
  const withPiece = new Map<number, LicensePrint[]>();
  for (const print of unpackPrints(LICENSE_PRINTS)) {
    for (const hash of new Set(print.hashes)) {
      const holders = withPiece.get(hash);
      if (holders) holders.push(print);
      else withPiece.set(hash, [print]);
    }
  }
  return (unpacked = withPiece);
}

/**
 * Which known licence a text is (docs/licenses.md). `same`: its body, word by word, names aside. `modified`: a known
 * body with `changes`. `unknown` with an id: only its title or opening words are known; its terms were not compared. Of a
 * text that is none of them, what it asks in its own words.
 */
export function recogniseLicense(text: string): Recognition {
  const words = textWords(text);
  const chunks = chunksOf(words.words);
  const votes = new Map<LicensePrint, number>();
  for (const hash of new Set(chunks.map((chunk) => chunk.hash))) {
    for (const print of known().get(hash) ?? []) votes.set(print, (votes.get(print) ?? 0) + 1);
  }
  const shared = (print: LicensePrint) => (votes.get(print) ?? 0) / (chunks.length + print.hashes.length);
  const candidates = [...votes.keys()].toSorted((a, b) => shared(b) - shared(a)).slice(0, CANDIDATES);
  const likeness = ({ found, print }: Comparison) => found / (chunks.length + print.bodyTo - print.bodyFrom);
  let best: Comparison | null = null;
  for (const print of candidates) {
    const comparison = compareWith(words, chunks, print);
    const better = !best || likeness(comparison) > likeness(best);
    if (comparison.same || better) best = comparison;
    if (comparison.same) break;
  }
  const cut = text.length > LICENSE_TEXT_LIMIT;
  if (best?.same && !cut) return { match: 'same', id: best.print.id, similarity: 1, changes: [], limits: [] };
  if (best && best.similarity >= MODIFIED_FROM) {
    return {
      match: 'modified',
      id: best.print.id,
      similarity: best.similarity,
      changes: passages(text, words, best, cut),
      limits: [],
    };
  }
  const id = markedLicense(text);
  return {
    match: 'unknown',
    id,
    similarity: best?.similarity ?? 0,
    changes: [],
    limits: id === null ? limitsOfText(text.slice(0, LICENSE_TEXT_LIMIT)) : [],
  };
}

function passages(
  text: string,
  { words, starts, ends }: TextWords,
  { changes }: Comparison,
  cut: boolean,
): readonly string[] {
  const passage = (from: number, to: number): string => {
    const start = starts[from] ?? text.length;
    const taken = text.slice(start, ends[Math.min(to, words.length) - 1] ?? start);
    return safeText(taken.replaceAll(/\s+/g, ' '), { limit: PASSAGE_LIMIT });
  };
  const reported = changes.map(({ from, to }) =>
    from < to
      ? passage(from, to)
      : `− ${passage(Math.max(0, from - AROUND), from)} […] ${passage(to, to + AROUND)}`,
  );
  // What is longer than was read differs in any case.
  const rest = cut ? [safeText(text.slice(LICENSE_TEXT_LIMIT), { limit: PASSAGE_LIMIT })] : [];
  return [...reported, ...rest].slice(0, CHANGES_LIMIT);
}
