import { safeText } from '../text/safe-text';

/** A name is cut to this many characters in a sentence; evidence keeps more of it. */
const NAME_LIMIT = 80;
/** So many names stand in one sentence; the rest are counted. */
const NAMES_LIMIT = 3;

/** A hostile name for a sentence: one line, nothing unseen in it, not too long. */
export const shown = (name: string): string => safeText(name, { limit: NAME_LIMIT });

/** `a, b, c +4`: the first names, and how many more there are. */
export function shownList(names: readonly string[]): string {
  const more = names.length - NAMES_LIMIT;
  const first = names.slice(0, NAMES_LIMIT).map(shown).join(', ');
  return more > 0 ? `${first} +${more}` : first;
}
