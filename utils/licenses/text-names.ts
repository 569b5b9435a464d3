import { phrasesAt, phrasesOf, type Phrases } from './phrases';
import { couldBind } from './text-binding';

/** The words of a licence text as they are compared, each with its place in the text. */
export interface TextWords {
  readonly words: readonly string[];
  /** Offsets in the text: where each word begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Sentences that name the holder: what stands between these words is the holder's name. */
const NAME_PLACES: Phrases<readonly string[]> = phrasesOf(
  (
    [
      ['neither the name of', 'nor the names of'],
      ['neither the names of', 'nor the names of'],
      ['neither the name of', 'nor the name of'],
      ['is provided by', 'as is'],
      ['as is and', 'disclaims all'],
      ['as is and', 'disclaim all'],
      ['in no event shall', 'be liable'],
      ['in no event will', 'be liable'],
    ] as const
  ).map(([before, behind]) => [before, behind.split(' ')]),
);

/** A holder's name of more words is read like any other words. */
const NAME_WORDS = 16;

/** Leaves out holders' names where known texts have them; a name that could hold a condition stays. */
export function withoutNames({ words, starts, ends }: TextWords): TextWords {
  const dropped = new Set<number>();
  words.forEach((_, at) => {
    for (const { words: before, meaning: behind } of phrasesAt(NAME_PLACES, words, at)) {
      const from = at + before.length;
      const within = words.slice(from, from + NAME_WORDS + behind.length);
      const to =
        from + within.findIndex((__, index) => behind.every((word, i) => within[index + i] === word));
      if (to > from && !couldBind(words.slice(from, to))) {
        for (let index = from; index < to; index++) dropped.add(index);
      }
    }
  });
  if (dropped.size === 0) return { words, starts, ends };
  const kept = (_: unknown, index: number) => !dropped.has(index);
  return { words: words.filter(kept), starts: starts.filter(kept), ends: ends.filter(kept) };
}
