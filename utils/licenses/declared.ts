import type { LicenseFact } from '../facts/access';
import type { License } from './entry';
import { parseExpression, type LicenseExpression } from './expression';
import { licenseLinked } from './linked';
import { licenseNamed } from './named';

/** Every licence that a declaration names by tag, expression, name or link and that the table knows, each once. */
export function declaredLicenses({ ids, name, link }: LicenseFact): readonly License[] {
  const named = ids.flatMap((id): readonly (License | null)[] => {
    const own = licenseNamed(id);
    if (own?.id === 'other') return [name ? licenseNamed(name) : null, link ? licenseLinked(link) : null];
    return own ? [own] : licensesIn(parseExpression(id));
  });
  return [...new Set(named.filter((license) => license !== null))];
}

const licensesIn = (expression: LicenseExpression | null): readonly (License | null)[] => {
  if (expression === null) return [];
  return expression.kind === 'license'
    ? [licenseNamed(expression.id)]
    : [...licensesIn(expression.left), ...licensesIn(expression.right)];
};

/** Family tags and the ids that they stand for. */
const FAMILIES: ReadonlyMap<string, RegExp> = new Map([
  ['cc', /^cc/],
  ['bsd', /^(?:0?bsd)/],
  ['gpl', /^gpl/],
  ['lgpl', /^lgpl/],
  ['gfdl', /^gfdl/],
  ['openrail', /rail/],
  ['modified-mit', /modified-mit$|^minimax-m2\.7$/],
]);

/** Whether a licence is one of the declared ones, or of a declared family; true when nothing was declared to compare. */
export function agreesWith(declared: LicenseFact, license: License): boolean {
  const known = declaredLicenses(declared).filter(({ id }) => id !== 'none' && id !== 'unknown');
  if (known.length === 0) return true;
  return known.some(({ id }) => id === license.id || (FAMILIES.get(id)?.test(license.id) ?? false));
}
