import type { LicenseFact, LicenseTextFact } from '../facts/access';
import type { RightsSuffix } from '../model/verdict';
import { addedTerms } from './added-terms';
import { RIGHTS_CLASSES, type License, type RightsClass } from './entry';
import { parseExpression, type LicenseExpression } from './expression';
import { licenseLinked } from './linked';
import { licenseNamed } from './named';
import { rightsOfText } from './text-rights';

export { licenseNamed } from './named';

/** How the class was come to; each has its own words. */
export type RightsBasis =
  | 'listed'
  | 'by-name'
  | 'by-link'
  | 'by-prose'
  | 'by-limits'
  | 'by-own-name'
  | 'by-text'
  | 'by-title'
  | 'variant'
  | 'modified'
  | 'none-declared'
  | 'ambiguous'
  | 'unrecognised';

export interface Rights {
  readonly rights: RightsClass;
  readonly suffix: RightsSuffix | null;
  readonly basis: RightsBasis;
  /** What decided it: the licence's name, or the words that could not be resolved; hostile text in that case. */
  readonly label: string;
  /** The deciding licence, when it is one that the table knows. */
  readonly license: License | null;
  /** How many licences were declared; all of them apply, unless an expression gives a choice. */
  readonly declared: number;
}

/** The letter of a class, facts/OPENNESS §5, decision 3. */
export const SUFFIX_OF = { R4: null, R3: 'R', R2: 'C', R1: 'N', R0: 'U', RU: 'U' } as const satisfies Record<
  RightsClass,
  RightsSuffix | null
>;

/**
 * The rights that a licence gives (facts/OPENNESS §5, decision 2): its text before name and link, these before the tag.
 * Of several licences the strictest, of a choice the most open one. A text that is more open than what is declared
 * lifts nothing: it may be the code's.
 */
export function rightsOf(license: LicenseFact, text: LicenseTextFact | null = null): Rights {
  const all = license.ids.map((id) => rightsOfId(id, license));
  const declared = strictestOf(all);
  const read = text && rightsOfText(text);
  if (!read || (read.basis === 'by-title' && read.rights === 'R4')) return declared;
  const found: Rights = {
    ...resolved(read.rights, read.basis, read.license?.name ?? text.path, read.license),
    ...(read.suffix !== undefined && { suffix: read.suffix }),
    declared: all.length,
  };
  // What was declared and cannot be resolved gives way to the text; a restriction that was declared stays.
  const restricting = all.filter(({ rights }) => rights !== 'RU' && rights !== 'R4');
  if (restricting.length === 0) return found;
  const strictest = strictestOf(restricting);
  return found.rights === 'RU' || rank(strictest.rights) > rank(found.rights)
    ? { ...strictest, declared: all.length }
    : found;
}

const strictestOf = (all: readonly Rights[]): Rights => {
  const [first, ...rest] = all;
  if (!first) return resolved('RU', 'none-declared', '', null);
  return { ...rest.reduce(stricter, first), declared: all.length };
};

function rightsOfId(id: string, license: LicenseFact): Rights {
  const own = licenseNamed(id);
  if (!own) {
    const expression = parseExpression(id);
    return expression ? rightsOfExpression(expression) : resolved('RU', 'unrecognised', id, null);
  }
  if (own.id === 'none') return resolved('RU', 'none-declared', '', own);
  if (own.id === 'other') return rightsOfOther(license);
  return listed(own, id);
}

const listed = (own: License, label: string): Rights =>
  own.rights === 'RU'
    ? resolved('RU', 'ambiguous', label, own)
    : resolved(own.rights, 'listed', own.name, own);

/** An exception (`WITH`) only adds permissions. */
function rightsOfExpression(expression: LicenseExpression): Rights {
  if (expression.kind === 'license') {
    const own = licenseNamed(expression.id);
    return own ? listed(own, expression.id) : resolved('RU', 'unrecognised', expression.id, null);
  }
  const left = rightsOfExpression(expression.left);
  const right = rightsOfExpression(expression.right);
  return expression.kind === 'all' ? stricter(left, right) : stricter(left, right) === left ? right : left;
}

/**
 * `license: other`: a name alone can restrict, never open, because unrelated texts share names (§3, the TRAP). A link
 * to a known licence's own page tells which text is meant, unless the name says another.
 */
function rightsOfOther({ name, link }: LicenseFact): Rights {
  const linked = link ? licenseLinked(link) : null;
  const named = name ? licenseNamed(name) : null;
  const byName = named && resolved(named.rights, 'by-name', named.name, named);
  const byLink = linked && resolved(linked.rights, 'by-link', linked.name, linked);
  const label = name ?? 'other';
  if (byLink && byLink.rights !== 'R4') {
    return byName && byName.rights !== 'RU' ? stricter(byLink, byName) : byLink;
  }
  if (byLink && (!name || named?.id === byLink.license?.id)) return byLink;
  if (!byName) {
    // A name can restrict: `acme-non-commercial-v1.0`.
    const added = name ? addedTerms(name.replaceAll(/[_.-]+/g, ' '))?.terms : undefined;
    if (added === 'noncommercial' || added === 'research-only')
      return resolved('R1', 'by-own-name', label, null);
    return resolved('RU', name ? 'unrecognised' : 'ambiguous', label, null);
  }
  const tellsTooLittle = byName.rights === 'R4' || byName.rights === 'RU';
  return tellsTooLittle ? resolved('RU', 'ambiguous', label, named) : byName;
}

/** From open to unknown. */
export const rank = (rights: RightsClass): number => RIGHTS_CLASSES.indexOf(rights);

const stricter = (one: Rights, other: Rights): Rights =>
  rank(other.rights) > rank(one.rights) ? other : one;

const resolved = (
  rights: RightsClass,
  basis: RightsBasis,
  label: string,
  license: License | null,
): Rights => ({ rights, suffix: SUFFIX_OF[rights], basis, label, license, declared: license ? 1 : 0 });
