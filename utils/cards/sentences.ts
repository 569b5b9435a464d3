import { lineAt, type PlainText, type TextImage } from './blocks';
import { readAddress, type Address } from './links';

/** A link within a sentence: where it leads, and its words. */
export interface SentenceLink extends Address {
  /** Offsets in the sentence; equal where the link shows a picture only. */
  readonly start: number;
  readonly end: number;
  /** Words of the pictures in it. */
  readonly alt: string;
}

export interface Sentence {
  /** Empty where only pictures and their links stand. */
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
  readonly links: readonly SentenceLink[];
  readonly images: readonly TextImage[];
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
  let shown = 0;
  const add = (at: number, end: number) => {
    // What stands at the very end belongs to the last sentence.
    const within = (offset: number) => offset < end || end === text.length;
    const words = text.slice(at, end);
    const links: SentenceLink[] = [];
    const images: TextImage[] = [];
    for (let link = inOrder[next]; link !== undefined && within(link.start); link = inOrder[(next += 1)])
      links.push({ ...link, start: Math.max(0, link.start - at), end: Math.min(link.end, end) - at });
    for (let image = plain.images[shown]; image !== undefined && within(image.at);) {
      images.push({ ...image, at: Math.max(0, image.at - at) });
      image = plain.images[(shown += 1)];
    }
    if (words.trim() === '' && links.length === 0 && images.length === 0) return;
    const lead = words.trim() === '' ? 0 : words.length - words.trimStart().length;
    found.push({ text: words, line: lineAt(line, plain, at + lead), links, images });
  };
  const cut = (to: number) => {
    for (let at = from; at < to; at += SENTENCE_LIMIT) add(at, Math.min(to, at + SENTENCE_LIMIT));
    from = to;
  };
  const inOrder = plain.links
    .flatMap(({ url, start, end, alt }) => {
      const address = readAddress(url);
      return address === null ? [] : [{ ...address, start, end, alt }];
    })
    .toSorted((a, b) => a.start - b.start);
  for (const end of text.matchAll(END)) {
    const to = end.index + end[0].length;
    const insideLink = inOrder.some((link) => link.start < end.index && end.index < link.end);
    if (insideLink || (end[0].startsWith('.') && !endsHere(text, end.index, to))) continue;
    cut(to);
  }
  if (from < text.length) cut(text.length);
  else add(from, text.length);
  return found;
}

function endsHere(text: string, dot: number, next: number): boolean {
  if (/[a-z]/.test(text[next] ?? '')) return false;
  const last = text.slice(Math.max(0, dot - 8), dot + 1);
  return !ABBREVIATION.test(last) && !INITIAL.test(last);
}
