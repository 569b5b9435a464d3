import type { LicenseTextFact } from '../facts/access';
import type { CardRestriction } from '../model/card';
import type { RightsSuffix } from '../model/verdict';
import { addedTerms } from './added-terms';
import type { License, RightsClass } from './entry';
import { variantOf } from './markers';
import { licenseNamed } from './named';

/** What the licence's own text gives. */
export interface TextRights {
  readonly rights: RightsClass;
  readonly basis: 'by-text' | 'by-title' | 'variant' | 'modified' | 'by-limits';
  /** Null for a text of its own. */
  readonly license: License | null;
  /** Set when it is not the one that the class has. */
  readonly suffix?: RightsSuffix | null;
}

/** What words put into a licence do to its rights. */
const ADDED: Readonly<Record<CardRestriction, RightsClass>> = {
  noncommercial: 'R1',
  'research-only': 'R1',
  'no-derivatives': 'R1',
  'use-policy': 'R3',
  threshold: 'R2',
  naming: 'R2',
  'contact-for-commercial': 'R2',
  other: 'R2',
};

/**
 * The rights by a recognised text; null when it is none that is known. A changed open text is unresolved, restricted
 * by the words that were put into it, or one that has a row of its own.
 */
export function rightsOfText(text: LicenseTextFact): TextRights | null {
  const license = text.id === null ? null : licenseNamed(text.id);
  if (!license) return ownWords(text);
  if (text.match === 'same') return { rights: license.rights, basis: 'by-text', license };
  if (text.match === 'unknown') return { rights: license.rights, basis: 'by-title', license };
  const variant = licenseNamed(variantOf(text) ?? '');
  if (variant) return { rights: variant.rights, basis: 'variant', license: variant };
  if (license.rights !== 'R4') return { rights: license.rights, basis: 'modified', license };
  const added = addedTerms(text.changes.join('\n'));
  return added
    ? { rights: ADDED[added.terms], basis: 'modified', license }
    : // Neither open nor closed until somebody reads it: it holds the tier down and rules nothing out.
      { rights: 'RU', basis: 'modified', license, suffix: null };
}

/** A text of its own: by the strictest that it asks; of one that asks nothing that is known, nothing is known. */
function ownWords({ limits }: LicenseTextFact): TextRights | null {
  const classes = new Set(limits.map((limit) => ADDED[limit]));
  const strictest = (['R1', 'R2', 'R3'] as const).find((rights) => classes.has(rights));
  return strictest === undefined ? null : { rights: strictest, basis: 'by-limits', license: null };
}
