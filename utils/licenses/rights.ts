import type { LicenseFact } from '../model/facts';
import type { RightsSuffix } from '../model/verdict';
import { LICENSE_ALIASES } from './aliases';
import { RIGHTS_CLASSES, licenseOf, type License, type RightsClass } from './entry';
import { licenseKey } from './key';
import { LICENSE_ROWS } from './table';

/** How the class was come to; each has its own words. */
export type RightsBasis = 'listed' | 'by-name' | 'none-declared' | 'ambiguous' | 'unrecognised';

export interface Rights {
  readonly rights: RightsClass;
  readonly suffix: RightsSuffix | null;
  readonly basis: RightsBasis;
  /** What decided it: the licence's name, or the words that could not be resolved; hostile text in that case. */
  readonly label: string;
  /** The deciding licence, when it is one that the table knows. */
  readonly license: License | null;
}

/** facts/OPENNESS §5, decision 3. */
const SUFFIX = { R4: null, R3: 'R', R2: 'C', R1: 'N', R0: 'U', RU: 'U' } as const satisfies Record<
  RightsClass,
  RightsSuffix | null
>;

const LICENSES: ReadonlyMap<string, License> = new Map(
  LICENSE_ROWS.map((row) => [licenseKey(row[0]), licenseOf(row)]),
);

/** The licence that an id, SPDX id or other spelling stands for. */
export function licenseNamed(text: string): License | null {
  const key = licenseKey(text);
  return LICENSES.get(key) ?? LICENSES.get(licenseKey(LICENSE_ALIASES.get(key) ?? '')) ?? null;
}

/** The rights that a declared licence gives (facts/OPENNESS §5, decision 2); of several, the strictest. */
export function rightsOf(license: LicenseFact): Rights {
  const [first, ...rest] = license.ids.map((id) => rightsOfId(id, license.name));
  if (!first) return resolved('RU', 'none-declared', '', null);
  return rest.reduce(
    (strictest, next) => (rank(next.rights) > rank(strictest.rights) ? next : strictest),
    first,
  );
}

function rightsOfId(id: string, name: string | null): Rights {
  const own = licenseNamed(id);
  if (!own) return resolved('RU', 'unrecognised', id, null);
  if (own.id === 'none') return resolved('RU', 'none-declared', '', own);
  if (own.id === 'other') return rightsOfName(name);
  return own.rights === 'RU'
    ? resolved('RU', 'ambiguous', id, own)
    : resolved(own.rights, 'listed', own.name, own);
}

/** `license: other`: a name alone can restrict, never open, because unrelated texts share names (§3, the TRAP). */
function rightsOfName(name: string | null): Rights {
  if (!name) return resolved('RU', 'ambiguous', 'other', null);
  const named = licenseNamed(name);
  if (!named) return resolved('RU', 'unrecognised', name, null);
  const tellsTooLittle = named.rights === 'R4' || named.rights === 'RU';
  return tellsTooLittle
    ? resolved('RU', 'ambiguous', name, named)
    : resolved(named.rights, 'by-name', named.name, named);
}

const rank = (rights: RightsClass) => RIGHTS_CLASSES.indexOf(rights);

const resolved = (
  rights: RightsClass,
  basis: RightsBasis,
  label: string,
  license: License | null,
): Rights => ({
  rights,
  suffix: SUFFIX[rights],
  basis,
  label,
  license,
});
