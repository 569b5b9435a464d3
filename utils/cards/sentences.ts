import { lineAt, type PlainText } from './blocks';
import { readAddress, type Address } from './links';

/** A link within a sentence: where it leads, and its words. */
export interface SentenceLink extends Address {
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
  readonly links: readonly SentenceLink[];
}

const END = /[.!?]["”’')\]*]*\s+|[。！？；]|\n+/g;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|etc|vs|cf|fig|sec|eq|no|approx|dr|mr|ms|inc|ltd|corp|resp|incl)\.$/i;
const INITIAL = /(?:^|[\s(])[A-Z]\.$/;

/** Sentences longer than this are cut: no pattern looks further. */
const SENTENCE_LIMIT = 1200;

/** The sentences of a block; English and Chinese ends, abbreviations left whole. */
export function sentencesOf(line: number, plain: PlainText): readonly Sentence[] {
  const { text } = plain;
  const found: Sentence[] = [];
  let from = 0;
  let next = 0;
  const cut = (to: number) => {
    for (let at = from; at < to; at += SENTENCE_LIMIT) {
      const end = Math.min(to, at + SENTENCE_LIMIT);
      const words = text.slice(at, end);
      if (words.trim() === '') continue;
      const links = [];
      for (; next < inOrder.length && (inOrder[next]?.start ?? 0) < end; next += 1) {
        const link = inOrder[next];
        if (link !== undefined && link.start >= at)
          links.push({ ...link, start: link.start - at, end: Math.min(link.end, end) - at });
      }
      const lead = words.length - words.trimStart().length;
      found.push({ text: words, line: lineAt(line, plain, at + lead), links });
    }
    from = to;
  };
  const inOrder = plain.links
    .flatMap(({ url, start, end }) => {
      const address = readAddress(url);
      return address === null ? [] : [{ ...address, start, end }];
    })
    .toSorted((a, b) => a.start - b.start);
  for (const end of text.matchAll(END)) {
    const to = end.index + end[0].length;
    const insideLink = inOrder.some((link) => link.start < end.index && end.index < link.end);
    if (insideLink || (end[0].startsWith('.') && !endsHere(text, end.index, to))) continue;
    cut(to);
  }
  cut(text.length);
  return found;
}

function endsHere(text: string, dot: number, next: number): boolean {
  if (/[a-z]/.test(text[next] ?? '')) return false;
  const last = text.slice(Math.max(0, dot - 8), dot + 1);
  return !ABBREVIATION.test(last) && !INITIAL.test(last);
}
