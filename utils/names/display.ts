import { CONFUSABLES } from './confusables';
import { folded, skeleton } from './fold';
import { brands, guardedNames, isKnownPublisher } from './known-publishers';
import { once } from './once';
import { resemblance } from './look-alike';

/** Longer display names are compared by their beginning. */
const DISPLAY_LIMIT = 200;

/** Characters that take no room, and marks that stand on letters. */
const UNSEEN = /[\p{Cf}\p{M}]/gu;

const looks = once(
  () => new Map(CONFUSABLES.flatMap(([as, seen]) => [...seen].map((character) => [character, as] as const))),
);

/** A display name in plain ASCII, as far as its characters look like that (UTS #39); other characters stay. */
export const looksLike = (text: string): string =>
  [...text.slice(0, DISPLAY_LIMIT).normalize('NFKC').normalize('NFD').replaceAll(UNSEEN, '')]
    .map((character) => looks().get(character) ?? character)
    .join('');

export interface BorrowedDisplay {
  /** `characters`: other scripts' or unseen characters make up a well-known name. `brand`: it is written plainly. */
  readonly kind: 'characters' | 'brand';
  /** The well-known account. */
  readonly of: string;
}

/**
 * Whether an account shows a well-known publisher's name as its own. Null for the well-known themselves, and when it
 * shows what its own account name says anyway.
 */
export function borrowedDisplay(displayName: string, namespace: string): BorrowedDisplay | null {
  if (isKnownPublisher(namespace)) return null;
  const plain = looksLike(displayName);
  const isDisguised = plain !== displayName && !isAscii(displayName);
  if (!isDisguised && folded(displayName) === folded(namespace)) return null;
  const of = shownName(plain);
  return of === null ? null : { kind: isDisguised ? 'characters' : 'brand', of };
}

/** The account whose name, or whose brand with nothing but words of authority, is all that `text` says. */
function shownName(text: string): string | null {
  const whole = skeleton(text);
  const account = guardedNames().find((known) => known.edits && known.skeleton === whole);
  if (account) return account.name;
  const brand = brands().find(({ word, everyday }) => !everyday && skeleton(word) === whole);
  if (brand) return brand.main;
  const near = resemblance(text);
  return near?.kind === 'claims' && !everydayAlone().has(whole) ? near.of : null;
}

/** `Claude` and `Phi` are people's names and letters; `Claude AI` is the brand. */
const everydayAlone = once(
  () =>
    new Set(
      brands()
        .filter(({ everyday }) => everyday)
        .map(({ word }) => skeleton(word)),
    ),
);

/** The first code point beyond ASCII. */
const FIRST_BEYOND = 0x80;
const isAscii = (text: string): boolean =>
  [...text].every((character) => (character.codePointAt(0) ?? 0) < FIRST_BEYOND);
