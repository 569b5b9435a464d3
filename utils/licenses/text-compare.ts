import type { LicensePrint } from './print-codec';
import { align, inserted, type Gap } from './text-align';
import { couldBind } from './text-binding';
import type { Chunk } from './text-chunks';
import type { TextWords } from './text-names';
import { wordsDigest } from './text-print';

/** A text held against one known text. */
export interface Comparison {
  readonly print: LicensePrint;
  /** Pieces of the known body that were found. */
  readonly found: number;
  /** 0–1, of the known body. */
  readonly similarity: number;
  /** Words from one place up to another that the known text does not have; `from` = `to`: something is missing there. */
  readonly changes: readonly { readonly from: number; readonly to: number }[];
  readonly same: boolean;
}

/** In so many gaps it is looked for words put into a known piece; a text with more is no copy. */
const INSERTIONS_LIMIT = 40;
/** Titles, addresses and notes around the text proper may have so many words of their own. */
const NOTE_WORDS = 60;

/** Holds a text against a known one: what was found, and where they part. */
export function compareWith({ words }: TextWords, chunks: readonly Chunk[], print: LicensePrint): Comparison {
  const { bodyFrom, bodyTo, hashes } = print;
  const inBody = (from: number, to: number) => Math.max(0, Math.min(to, bodyTo) - Math.max(from, bodyFrom));
  const { gaps, wordsOf } = align(chunks, hashes, words.length);
  const changes: { from: number; to: number }[] = [];
  let missing = 0;
  let bodyStart = wordsOf(bodyFrom)?.from ?? 0;
  let bodyEnd = wordsOf(bodyTo - 1)?.to ?? words.length;
  gaps.forEach((gap, index) => {
    const put = index < INSERTIONS_LIMIT ? insertion(words, gap, print) : null;
    const { from, to } = put ?? gap;
    const lost = inBody(gap.first, gap.last) - (put ? inBody(put.piece, put.piece + 1) : 0);
    missing += lost;
    const before = gap.last <= bodyFrom || (put?.piece === bodyFrom && put.from === gap.from);
    const behind = gap.first >= bodyTo || (put?.piece === bodyTo - 1 && put.to === gap.to);
    if (put?.piece === bodyFrom) bodyStart = before ? to : gap.from;
    if (put?.piece === bodyTo - 1) bodyEnd = behind ? from : gap.to;
    const reported =
      from === to ? lost > 0 : !((before || behind) && isNote(words.slice(from, to), print.id));
    if (reported) changes.push({ from, to });
  });
  const all = bodyTo - bodyFrom;
  const whole = missing === 0 && changes.length === 0;
  return {
    print,
    found: all - missing,
    similarity: (all - missing) / all,
    changes,
    same: whole && wordsDigest(words.slice(bodyStart, bodyEnd)) === print.digest,
  };
}

interface Insertion {
  readonly from: number;
  readonly to: number;
  readonly piece: number;
}

/** Words put into the one piece of a gap; at either end of the text, next to the piece where the body begins or ends. */
function insertion(words: readonly string[], gap: Gap, { hashes, bodyTo }: LicensePrint): Insertion | null {
  if (gap.to === gap.from || gap.last === gap.first) return null;
  const atEnd = gap.last === hashes.length;
  const piece = atEnd && gap.first < bodyTo ? bodyTo - 1 : gap.last - 1;
  if (!atEnd && gap.first !== 0 && gap.last - gap.first !== 1) return null;
  const put = inserted(words, gap, hashes[piece] ?? -1);
  return put && { ...put, piece };
}

/** Words of the licences' own titles that could bind elsewhere. */
const TITLES: readonly (readonly [id: RegExp, words: RegExp])[] = [
  [/-nc/, /^(?:non|noncommercial|commercial)$/],
  [/^mit-0/, /^no$/],
  [/^c-uda/, /^use$/],
  [/^ecl/, /^educational$/],
];

/** Around the text proper: a title, a holder, an address; nothing that could bind. */
function isNote(words: readonly string[], id: string): boolean {
  const own = TITLES.filter(([ids]) => ids.test(id));
  const rest = words.filter((word) => !own.some(([, title]) => title.test(word)));
  return words.length <= NOTE_WORDS && !couldBind(rest, words.includes('copyright') ? 'holder' : 'any');
}
