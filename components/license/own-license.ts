import type { Facts } from '../../utils/facts/facts';
import { valueOf } from '../../utils/model/slot';
import { rightsOf, type Rights } from '../../utils/licenses/rights';
import { termsOf, type LicenseTerm } from '../../utils/licenses/terms';

/** What the model's own licence gives, its text before its tag; null when it was not looked at. */
export function ownRights({ license, licenseText }: Pick<Facts, 'license' | 'licenseText'>): Rights | null {
  return license.state === 'collected' ? rightsOf(license.value, valueOf(licenseText)) : null;
}

/** What the deciding licence says; nothing when it only resembles one that the table knows. */
export const termsFor = ({ rights, license }: Rights): readonly LicenseTerm[] =>
  license !== null && rights !== 'RU' && license.rights === rights ? termsOf(license) : [];
