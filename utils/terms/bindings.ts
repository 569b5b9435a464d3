import type { Facts } from '../facts/facts';
import { valueOf } from '../model/slot';
import type { Binding, TermsOf } from './binding';
import { licenseBinding, type TermFacts } from './own-license';
import { toldBases } from './told-bases';
import { cardWords, gateWords } from './words';

/** The terms that one model sets by itself: its licence first, then the words beside it. */
export function termsSetBy(of: TermsOf, facts: TermFacts): readonly Binding[] {
  const license = licenseBinding(of, facts);
  return [...(license ? [license] : []), ...gateWords(of, facts), ...cardWords(of, facts)];
}

/**
 * Every set of terms that binds a user of the model: its own, then those of its bases up the chain, nearest first, then
 * of bases that only its card tells of. One place for the openness verdict and for the card of terms.
 */
export function bindings(facts: Facts): readonly Binding[] {
  const chain = (valueOf(facts.chain) ?? []).flatMap(({ id, facts: known }) =>
    known === null ? [] : termsSetBy({ kind: 'base', id }, known),
  );
  return [...termsSetBy({ kind: 'own', id: facts.subject.id }, facts), ...chain, ...toldBases(facts)];
}
