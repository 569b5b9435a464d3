import { phrasesAt, phrasesOf, type Phrases } from './phrases';

/** A piece of a text that is compared as a whole: words `from` up to `to`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** 24 bits. */
  readonly hash: number;
}

/** Words whose hash has these bits unset end a piece: a piece has 8 words on average, wherever the text begins. */
const BOUNDARY_MASK = 7;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Odd, so that no word's bits are lost. */
const BASE = 0x2c1b3c6d;

/** 32 bits of FNV-1a over the UTF-16 units. */
export function wordHash(word: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), FNV_PRIME);
  }
  return hash >>> 0;
}

/** A running hash with one word more. */
export const withWord = (running: number, hash: number): number => (Math.imul(running, BASE) + hash) | 0;

/** The running hash of words in front joined with that of `count` words behind. */
export function joined(front: number, behind: number, count: number): number {
  while (POWERS.length <= count) POWERS.push(Math.imul(POWERS.at(-1) ?? 1, BASE));
  return (Math.imul(front, POWERS[count] ?? 1) + behind) | 0;
}
const POWERS = [1];

/** The 24 bits of a running hash that prints keep. */
export const chunkHash = (running: number): number => {
  const mixed = Math.imul(running ^ (running >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) & 0xffffff;
};

/** Where the text proper begins in licences that are often copied without what stands before it, and where it ends. */
const PARTS: Phrases<'body' | 'tail'> = phrasesOf([
  ['terms and conditions for use reproduction', 'body'],
  ['by exercising the licensed rights defined', 'body'],
  ['the work as defined below is provided', 'body'],
  ['statement of purpose the laws', 'body'],
  // Notes and samples; in LGPL 3 the GPL itself.
  ['end of terms and conditions', 'tail'],
  ['how to apply these terms to your', 'tail'],
  ['creative commons is not a party to', 'tail'],
  ['creative commons notice creative commons', 'tail'],
  ['gnu general public license version 3', 'tail'],
  ['exhibit a source code form license notice', 'tail'],
  ['exhibit a form of secondary licenses notice', 'tail'],
  ['for more information please refer to', 'tail'],
  ['appendix how to apply', 'tail'],
  ['how to apply the mulan permissive software', 'tail'],
  ['whether and how to distribute works under', 'tail'],
]);

const partsAt = (words: readonly string[], at: number) => phrasesAt(PARTS, words, at);

/** Which words every copy has: from the text proper up to its notes. */
export function bodyOf(words: readonly string[]): { readonly from: number; readonly to: number } {
  const find = (part: 'body' | 'tail', after: number) =>
    words.findIndex((_, at) => at > after && partsAt(words, at).some(({ meaning }) => meaning === part));
  const from = Math.max(0, find('body', -1));
  const to = find('tail', from);
  return { from, to: to === -1 ? words.length : to };
}

/** Cuts words into pieces at places that the words themselves decide, so that a change touches its own piece only. */
export function chunksOf(words: readonly string[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let running = 0;
  let before: number | null = null;
  const end = (to: number) => {
    chunks.push({ from, to, hash: chunkHash(running) });
    from = to;
    running = 0;
  };
  words.forEach((word, index) => {
    const hash = wordHash(word);
    if (index > from && partsAt(words, index).length > 0) {
      end(index);
      before = null;
    }
    running = withWord(running, hash);
    // A pair of words decides: single ones such as “the” would cut too regularly. The first word has no pair.
    if (index === words.length - 1 || (before !== null && isBoundary(before, hash))) end(index + 1);
    before = hash;
  });
  return chunks;
}

const isBoundary = (before: number, hash: number): boolean =>
  ((Math.imul(before ^ (hash >>> 3), BASE) >>> 16) & BOUNDARY_MASK) === 0;
