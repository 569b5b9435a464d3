import type { LicenseFact } from '../facts/access';
import type { Facts } from '../facts/facts';
import { licenseNamed, rightsOf, type Rights } from '../licenses/rights';
import { valueOf } from '../model/slot';
import type { LicenseBinding, TermsOf } from './binding';
import { licensesInProse } from './prose';

/** What is known of one model's terms; a base has no licence text of its own here. */
export type TermFacts = Pick<Facts, 'license' | 'access' | 'cardReading'> &
  Partial<Pick<Facts, 'licenseText'>>;

/**
 * The licence of a model: its text before name and link, these before the tag (facts/OPENNESS §5, decision 2). Where no
 * tag names one, the model card's own words do. Null when the record was not read.
 */
export function ownRights(facts: TermFacts): Rights | null {
  if (facts.license.state !== 'collected') return null;
  const declared = facts.license.value;
  const rights = rightsOf(declared, facts.licenseText ? valueOf(facts.licenseText) : null);
  if (rights.basis !== 'none-declared') return rights;
  const ids = licensesInProse(valueOf(facts.cardReading)).map(({ id }) => id);
  if (ids.length === 0) return rights;
  const said: LicenseFact = { ...declared, ids };
  return { ...rightsOf(said), basis: 'by-prose' };
}

/** The licence as terms that bind. Without any, all rights stay with the author; a text that is there may say otherwise. */
export function licenseBinding(of: TermsOf, facts: TermFacts): LicenseBinding | null {
  const rights = ownRights(facts);
  if (rights === null) return null;
  const { license, suffix, label } = rights;
  const holds = license !== null && rights.rights !== 'RU' && license.rights === rights.rights;
  const none = rights.basis === 'none-declared' && !hasText(facts) ? licenseNamed('none') : null;
  return {
    by: 'license',
    of,
    rights: rights.rights,
    suffix,
    label,
    found: rights,
    license: holds ? license : none,
  };
}

const hasText = ({ license, licenseText }: TermFacts): boolean =>
  valueOf(license)?.file !== null || (licenseText !== undefined && licenseText.state !== 'not-collected');
