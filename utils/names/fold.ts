/** What stands between the words of a name. */
const SEPARATORS = /[-_.\s]+/;
const SEPARATORS_ALL = /[-_.\s]+/g;

/** Longer names do not exist on any hub; a hostile one costs no more than this. */
const FOLD_LIMIT = 200;

/**
 * Pairs and characters that are hard to tell apart in the fonts of a hub's page: an ASCII subset of Unicode's
 * confusables (facts/PROVENANCE §4), in lower case.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['rn', 'm'],
  ['vv', 'w'],
  ['uu', 'w'],
  ['cl', 'd'],
  ['0', 'o'],
  ['1', 'l'],
  ['i', 'l'],
  ['|', 'l'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
]);
const LOOK_ALIKE = /rn|vv|uu|cl|[01i|345789]/g;

const lowered = (name: string): string => name.slice(0, FOLD_LIMIT).toLowerCase();

/** The words of a name, in lower case. */
export const wordsOf = (name: string): readonly string[] => lowered(name).split(SEPARATORS).filter(Boolean);

/** A name without case and separators: what is left when only those differ. */
export const folded = (name: string): string => lowered(name).replaceAll(SEPARATORS_ALL, '');

/** A name as a hasty reader sees it: folded, with look-alike characters made equal. Only to compare with another. */
export const skeleton = (name: string): string => skeletonOf(folded(name));

/** The skeleton of a name that is folded already. */
export const skeletonOf = (plain: string): string =>
  plain.replaceAll(LOOK_ALIKE, (seen) => LOOK_ALIKES.get(seen) ?? seen);

/** Runs of one character made single: `gooogle` and `google` become equal. */
export const withoutRepeats = (text: string): string => text.replaceAll(/(.)\1+/g, '$1');
