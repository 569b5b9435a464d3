/** A name is cut to this many characters in a sentence; evidence keeps more of it. */
const NAME_LIMIT = 80;
/** So many names stand in one sentence; the rest are counted. */
const NAMES_LIMIT = 3;

/** Control and direction characters can make a hostile name read as another one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A hostile name for a sentence: one line, no characters that change how others read, not too long. */
export function shown(name: string): string {
  const plain = name.slice(0, NAME_LIMIT + 1).replaceAll(INVISIBLE, '\uFFFD');
  return plain.length > NAME_LIMIT ? `${plain.slice(0, NAME_LIMIT)}…` : plain;
}

/** `a, b, c +4`: the first names, and how many more there are. */
export function shownList(names: readonly string[]): string {
  const more = names.length - NAMES_LIMIT;
  const first = names.slice(0, NAMES_LIMIT).map(shown).join(', ');
  return more > 0 ? `${first} +${more}` : first;
}
