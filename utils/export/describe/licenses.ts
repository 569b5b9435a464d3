import { safeText } from '../../text/safe-text';
import deprecated from 'spdx-license-ids/deprecated.json';
import current from 'spdx-license-ids/index.json';
import { licenseNamed } from '../../licenses/rights';
import type { LicenseFact } from '../../facts/access';
import { webAddress } from '../addresses';

/** A licence as the formats name it: by its SPDX id, or in words with the address where its text is said to be. */
export type NamedLicense =
  | { readonly kind: 'spdx'; readonly id: string }
  | { readonly kind: 'named'; readonly name: string; readonly url: string | null };

const SPDX_IDS: ReadonlyMap<string, string> = new Map(
  [...deprecated, ...current].map((id) => [id.toLowerCase(), id]),
);

/** The SPDX id that a declared word stands for; null when the SPDX list has none. */
export function spdxId(word: string): string | null {
  const own = licenseNamed(word)?.spdx ?? null;
  return SPDX_IDS.get((own ?? word.trim()).toLowerCase()) ?? null;
}

/** Words that say that no licence is declared. */
const NO_LICENSE = new Set(['none', 'unknown', '']);
/** The hub's word for "read the name and the link". */
const OTHER = 'other';

/** The declared licences, in the order they are declared. Empty when none is. */
export function namedLicenses(fact: LicenseFact): readonly NamedLicense[] {
  return fact.ids
    .map((id) => id.trim())
    .filter((id) => !NO_LICENSE.has(id.toLowerCase()))
    .map((id) => namedLicense(id, fact));
}

function namedLicense(id: string, { name, link }: Pick<LicenseFact, 'name' | 'link'>): NamedLicense {
  const known = spdxId(id);
  if (known !== null) return { kind: 'spdx', id: known };
  const words =
    id.toLowerCase() === OTHER && name !== null && name !== '' ? name : (licenseNamed(id)?.name ?? id);
  return { kind: 'named', name: safeText(words), url: webAddress(link) };
}

/** Licences that are known by their ids alone. */
export const namedByIds = (ids: readonly string[]): readonly NamedLicense[] =>
  namedLicenses({ ids, name: null, link: null, file: null });
