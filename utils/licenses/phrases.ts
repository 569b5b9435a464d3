/** Phrases by their first word, so that a text is walked once whatever their number. */
export type Phrases<Meaning> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly meaning: Meaning }[]
>;

/** A table of phrases (plain words with single blanks) and what each stands for. */
export function phrasesOf<Meaning>(
  rows: readonly (readonly [phrase: string, meaning: Meaning])[],
): Phrases<Meaning> {
  const table = new Map<string, { words: readonly string[]; meaning: Meaning }[]>();
  for (const [phrase, meaning] of rows) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    table.set(first, [...(table.get(first) ?? []), { words, meaning }]);
  }
  return table;
}

/** The phrases that begin at this word. */
export function phrasesAt<Meaning>(
  phrases: Phrases<Meaning>,
  words: readonly string[],
  at: number,
): readonly { readonly words: readonly string[]; readonly meaning: Meaning }[] {
  const candidates = phrases.get(words[at] ?? '');
  if (!candidates) return NONE;
  return candidates.filter((phrase) => phrase.words.every((word, index) => words[at + index] === word));
}

const NONE: readonly never[] = [];
