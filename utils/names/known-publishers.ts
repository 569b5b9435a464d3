import { folded, skeleton, skeletonOf, withoutRepeats, wordsOf } from './fold';
import { once } from './once';
import list from './protected.json';

/**
 * So many of the best known are guarded against typing slips too: a name near one of the rest is more often chance
 * (facts/PROVENANCE §4 measured 200).
 */
const GUARDED = 200;

/** A name, taken apart once for all comparisons. */
export interface NameParts {
  readonly name: string;
  readonly lower: string;
  readonly folded: string;
  readonly skeleton: string;
  readonly single: string;
  /** Its words in alphabetical order; null for a single word. */
  readonly words: string | null;
  readonly lastWord: string;
}

/** A well-known account's name. */
export interface Guarded extends NameParts {
  /** Whether names a few edits away are looked at. */
  readonly edits: boolean;
}

export interface Brand {
  readonly word: string;
  readonly folded: string;
  /** Its words' skeletons: most brands have one. */
  readonly skeletons: readonly string[];
  /** An everyday word tells of the brand only beside a word that claims its authority. */
  readonly everyday: boolean;
  /** The account that is named when something resembles the brand. */
  readonly main: string;
  /** The brand's accounts, in lower case. */
  readonly official: ReadonlySet<string>;
}

const split = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
const PUBLISHERS = list.publishers.join(' ');

export function partsOf(name: string): NameParts {
  const words = wordsOf(name);
  const plain = words.join('');
  const looks = skeletonOf(plain);
  return {
    name,
    lower: name.toLowerCase(),
    folded: plain,
    skeleton: looks,
    single: withoutRepeats(looks),
    words: words.length < 2 ? null : words.toSorted().join(' '),
    lastWord: words.at(-1) ?? '',
  };
}

const official = once(() => new Set(list.brands.flatMap(({ official: accounts }) => split(accounts))));
const known = once(
  () =>
    new Set(
      [...split(PUBLISHERS), ...split(list.others.join(' ')), ...official()].map((name) =>
        name.toLowerCase(),
      ),
    ),
);

/** Whether this account is itself one of the well-known ones; hubs compare names without case. */
export const isKnownPublisher = (name: string): boolean => known().has(name.toLowerCase());

/** Every well-known publisher, best known first. */
export const guardedNames = once((): readonly Guarded[] =>
  [...new Set([...split(PUBLISHERS), ...official()])].map((name, rank) => ({
    ...partsOf(name),
    edits: rank < GUARDED || official().has(name),
  })),
);

export const brands = once((): readonly Brand[] =>
  list.brands.map(({ brand: word, everyday, official: accounts }) => ({
    word,
    folded: folded(word),
    skeletons: wordsOf(word).map(skeleton),
    everyday,
    main: split(accounts)[0] ?? word,
    official: new Set(split(accounts.toLowerCase())),
  })),
);
