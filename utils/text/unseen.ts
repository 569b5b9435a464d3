/**
 * Code points that draw nothing, or reorder, hide or join what stands around them: controls, format and direction
 * characters, tags, selectors and blank letters (Unicode's `Default_Ignorable_Code_Point`, UAX #44), private use, halves
 * of pairs, line and paragraph separators, noncharacters, and the blank of Braille. A class for regular expressions
 * with the flag `u`.
 */
export const UNSEEN = String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{NChar}\u2800]`;

const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');

/** The text without its unseen characters: to compare with words of ours, never to be shown. */
export const withoutUnseen = (text: string): string => text.replaceAll(ALL_UNSEEN, '');

/**
 * A value as JSON in which no unseen character stands raw: such a character is escaped, so that whoever parses it gets
 * exactly what was given, and whoever reads it sees what is there. Ids, paths and addresses stay usable.
 */
export const safeJson = (value: object, indent = 0): string =>
  JSON.stringify(value, null, indent).replaceAll(ALL_UNSEEN, (found) =>
    // Within strings line ends are escaped already.
    found === '\n' ? found : Array.from({ length: found.length }, (_, at) => escaped(found, at)).join(''),
  );

const escaped = (text: string, at: number): string =>
  `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
