import { withinEdits } from './edits';
import { skeleton, wordsOf } from './fold';
import {
  brands,
  guardedNames,
  isKnownPublisher,
  partsOf,
  type Brand,
  type Guarded,
  type NameParts,
} from './known-publishers';

/**
 * How a name is close to a well-known one, the closest first. `claims`: the name beside a word of authority, such as
 * `openai-official`. `brand`: a brand's word among others, which is often a friend of the brand.
 */
export const LIKENESSES = [
  'separators',
  'characters',
  'repeats',
  'swapped',
  'one-edit',
  'two-edits',
  'claims',
  'brand',
] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface LookAlike {
  readonly kind: Likeness;
  /** The well-known account. */
  readonly of: string;
}

/** One edit makes another word of a shorter name (`suno`, `sumo`); of a longer one, seldom. */
const ONE_EDIT_FROM = 5;
const TWO_EDITS_FROM = 9;
/** Shorter skeletons are equal by chance. */
const SKELETON_FROM = 4;

/** Words by which a name speaks for the one it contains. */
const AUTHORITY = new Set(
  `official officials verified real original ai labs lab team inc corp corporation company org organization hq global
   foundation research hub group studio support models model llm llms release releases opensource oss the`.split(
    /\s+/,
  ),
);

/** Words that many accounts end in: what two names share there is no likeness. */
const COMMON_ENDINGS = new Set([...AUTHORITY, 'community', 'testing', 'project', 'quants', 'internal', 'hf']);

const COMPARISONS: readonly {
  readonly kind: Likeness;
  readonly test: (own: NameParts, known: Guarded) => boolean;
}[] = [
  { kind: 'separators', test: (own, known) => own.folded === known.folded },
  {
    kind: 'characters',
    test: (own, known) => own.skeleton === known.skeleton && known.skeleton.length >= SKELETON_FROM,
  },
  {
    kind: 'repeats',
    test: (own, known) => own.single === known.single && known.single.length >= SKELETON_FROM,
  },
  { kind: 'swapped', test: (own, known) => own.words !== null && own.words === known.words },
  { kind: 'one-edit', test: (own, known) => isNear(own, known, ONE_EDIT_FROM, 1) },
  { kind: 'two-edits', test: (own, known) => isNear(own, known, TWO_EDITS_FROM, 2) },
];

function isNear(own: NameParts, known: Guarded, from: number, edits: number): boolean {
  if (!known.edits) return false;
  // Two names that end in the same everyday word differ before it: `flax-community`, `mlx-community`.
  const last = known.lastWord;
  const shared = own.lastWord === last && COMMON_ENDINGS.has(last) ? last.length : 0;
  if (known.folded.length - shared < from) return false;
  return withinEdits(own.folded, known.folded, edits) || withinEdits(own.skeleton, known.skeleton, edits);
}

/** The well-known publisher that this account's name resembles; null for none, and for a well-known one itself. */
export const lookAlike = (namespace: string): LookAlike | null =>
  isKnownPublisher(namespace) ? null : resemblance(namespace);

/** As `lookAlike`, whether or not the name is well known itself: it is not compared with itself. */
export function resemblance(namespace: string): LookAlike | null {
  const own = partsOf(namespace);
  const others = guardedNames().filter(({ lower }) => lower !== own.lower);
  for (const { kind, test } of COMPARISONS) {
    const known = others.find((other) => test(own, other));
    if (known) return { kind, of: known.name };
  }
  return ofBrand(own);
}

function ofBrand(own: NameParts): LookAlike | null {
  const words = wordsOf(own.name).map(skeleton);
  const others = brands().filter(({ official }) => !official.has(own.lower));
  const claimed = others.find((brand) => claims(brand, words, own.folded));
  if (claimed) return { kind: 'claims', of: claimed.main };
  const named = others.find((brand) => !brand.everyday && hasWords(words, brand));
  return named ? { kind: 'brand', of: named.main } : null;
}

/** The brand, and beside it nothing but words of authority. */
function claims(brand: Brand, words: readonly string[], whole: string): boolean {
  if (hasWords(words, brand)) {
    return words.every((word) => brand.skeletons.includes(word) || AUTHORITY_SKELETONS.has(word));
  }
  if (brand.folded.length < ONE_EDIT_FROM) return false;
  if (whole.startsWith(brand.folded)) return AUTHORITY.has(whole.slice(brand.folded.length));
  return whole.endsWith(brand.folded) && AUTHORITY.has(whole.slice(0, -brand.folded.length));
}

const AUTHORITY_SKELETONS = new Set([...AUTHORITY].map(skeleton));

const hasWords = (words: readonly string[], { skeletons }: Brand): boolean =>
  skeletons.every((word) => words.includes(word));
