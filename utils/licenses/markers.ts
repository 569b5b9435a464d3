import type { LicenseTextFact } from '../facts/access';
import { TITLES, VARIANTS } from './marker-table';
import { phrasesAt } from './phrases';
import { textWords } from './text-words';

/** A title stands within so many words of the beginning; later on a licence is only spoken of. */
const TITLE_WITHIN = 40;
/** So much of a text is searched for its title and for what sets variants apart. */
const HEAD_CHARACTERS = 4000;

/**
 * The licence that a text calls itself in its title or opening words; null when none is known. Its terms are not
 * compared, so this can restrict and never opens.
 */
export function markedLicense(text: string): string | null {
  const head = text.slice(0, HEAD_CHARACTERS);
  const { words } = textWords(head.replaceAll('++', 'plusplus'));
  for (let at = 0; at < Math.min(words.length, TITLE_WITHIN); at++) {
    const [longest] = phrasesAt(TITLES, words, at).toSorted((a, b) => b.words.length - a.words.length);
    if (longest) return variant(longest.meaning, head) ?? longest.meaning;
  }
  return null;
}

/**
 * The row of its own that a changed copy has, told by the words of its changes: Kimi, Devstral and MiniMax all call
 * theirs “modified MIT” (facts/OPENNESS §3, the TRAP). Null when it is none of them.
 */
export const variantOf = ({ id, changes }: Pick<LicenseTextFact, 'id' | 'changes'>): string | null =>
  id === null ? null : variant(id, changes.join('\n'));

const variant = (id: string, text: string): string | null =>
  VARIANTS.find((row) => row.of.includes(id) && row.words.test(text))?.id ?? null;
