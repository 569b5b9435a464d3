import { addedTerms } from '../licenses/added-terms';
import type { RightsClass } from '../licenses/entry';
import { markedLicense } from '../licenses/markers';
import { licenseNamed } from '../licenses/named';
import { SUFFIX_OF } from '../licenses/rights';
import type { CardRestriction } from '../model/card';
import { valueOf } from '../model/slot';
import type { TermsOf, WordsBinding } from './binding';
import type { TermFacts } from './own-license';
import { licensesInProse, limitsInProse } from './prose';

/**
 * What words beside an open licence do to rights. A use policy, a name to show or a request to make contact is a
 * condition: it is told and holds nothing down, as the clauses of open licences do not.
 */
const HOLDS: Readonly<Record<CardRestriction, RightsClass>> = {
  noncommercial: 'R1',
  'research-only': 'R1',
  'no-derivatives': 'R1',
  threshold: 'R2',
  'use-policy': 'R4',
  naming: 'R4',
  'contact-for-commercial': 'R4',
  other: 'R4',
};

const worded = (
  of: TermsOf,
  by: WordsBinding['by'],
  added: CardRestriction,
  seen: string,
  statement: number | null,
): WordsBinding => ({
  by,
  of,
  rights: HOLDS[added],
  suffix: SUFFIX_OF[HOLDS[added]],
  label: seen,
  license: null,
  added,
  seen,
  statement,
});

/** What the gate's prompt asks beside the licence: another licence, or words that add terms. */
export function gateWords(of: TermsOf, { access }: TermFacts): readonly WordsBinding[] {
  const terms = valueOf(access)?.terms ?? null;
  if (terms === null) return [];
  const other = licenseNamed(markedLicense(terms) ?? '');
  if (other) return [named(of, 'gate', other, terms, null)];
  const added = addedTerms(terms);
  return added ? [worded(of, 'gate', added.terms, added.seen, null)] : [];
}

/** What the model card says of the weights' terms: licences by name, and limits in its own words. */
export function cardWords(of: TermsOf, { cardReading }: TermFacts): readonly WordsBinding[] {
  const card = valueOf(cardReading);
  return [
    ...licensesInProse(card).flatMap(({ id, seen, statement }) => {
      const license = licenseNamed(id);
      return license && license.rights !== 'RU' ? [named(of, 'card', license, seen, statement)] : [];
    }),
    ...limitsInProse(card).map(({ added, seen, statement }) => worded(of, 'card', added, seen, statement)),
  ];
}

const named = (
  of: TermsOf,
  by: WordsBinding['by'],
  license: NonNullable<WordsBinding['license']>,
  seen: string,
  statement: number | null,
): WordsBinding => ({
  by,
  of,
  rights: license.rights,
  suffix: SUFFIX_OF[license.rights],
  label: license.name,
  license,
  added: null,
  seen,
  statement,
});
