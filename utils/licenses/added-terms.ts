import type { CardRestriction } from '../model/card';

/** Kinds of terms that words add, strictest first, and the words. */
const ADDED: readonly (readonly [CardRestriction, RegExp])[] = [
  [
    'noncommercial',
    /\bnon-?\s?commercial(?:ly)?\b|\bnot? (?:\w+ ){0,4}commercial\w*|\bcommercial use (?:is|are)? ?(?:not|prohibited|forbidden|requires)|(?:不得|禁止|不可)[^。]{0,12}商[用业]|非商业/i,
  ],
  [
    'research-only',
    /\b(?:research|educational|academic)(?: (?:or|and) \w+)? (?:purposes?|use) only|\b(?:solely|exclusively|only) for (?:\w+ ){0,3}(?:research|academic)|\bonly (?:be used )?for (?:\w+ ){0,3}(?:research|academic)|仅(?:限|供)[^。]{0,12}(?:研究|学术)/i,
  ],
  [
    'use-policy',
    /\bacceptable[- ]use\b|\b(?:prohibited|restricted)[- ]uses?\b|\buse[- ](?:restrictions?|polic(?:y|ies))\b|\bshall be used for good\b|可接受使用|使用限制|禁止用途/i,
  ],
  ['threshold', /\b(?:monthly active users|MAU|(?:annual|monthly) revenue)\b|月活/i],
  [
    'naming',
    /\b(?:prominently )?display\b[^.]{0,60}["“]|\b(?:built|powered) (?:with|by)\b|\bname\w* (?:must )?(?:begin|start)/i,
  ],
];

/** Terms that a gate's prompt or a changed passage adds; null when none of the words is there. */
export const addedTerms = (
  text: string,
): { readonly terms: CardRestriction; readonly seen: string } | null => {
  for (const [terms, words] of ADDED) {
    const seen = words.exec(text);
    if (seen) return { terms, seen: around(text, seen.index, seen[0].length) };
  }
  return null;
};

/** Speaks of the bounds that there are not: `for commercial and non-commercial purposes`. */
const BOTH =
  /\bcommercial(?:ly)?(?: and | or |\/| as well as )non-?\s?commercial(?:ly)?|\bnon-?\s?commercial(?:ly)?(?: and | or |\/| as well as )commercial(?:ly)?/gi;

/** Every kind of terms that a licence's own text asks, by the same words. */
export const limitsOfText = (text: string): readonly CardRestriction[] => {
  const bare = text.replaceAll(BOTH, '');
  return ADDED.flatMap(([terms, words]) => (words.test(bare) ? [terms] : []));
};

/** Characters shown on either side of what was found. */
const AROUND = 70;

const around = (text: string, index: number, length: number): string =>
  text
    .slice(Math.max(0, index - AROUND), index + length + AROUND)
    .replaceAll(/\s+/g, ' ')
    .trim();
