/**
 * facts/OPENNESS §3, best first: R4 open, R3 use-restricted (RAIL), R2 community, R1 non-commercial, no derivatives or
 * research only, R0 no public licence, RU none declared or not resolved.
 */
export const RIGHTS_CLASSES = ['R4', 'R3', 'R2', 'R1', 'R0', 'RU'] as const;
export type RightsClass = (typeof RIGHTS_CLASSES)[number];

type Permission = 'yes' | 'no' | 'conditional' | 'unknown';

export interface License {
  readonly id: string;
  readonly spdx: string | null;
  readonly name: string;
  readonly rights: RightsClass;
  readonly commercial: Permission;
  readonly derivatives: Permission;
  readonly attribution: boolean;
  readonly shareAlike: boolean;
  readonly useRestrictions: boolean;
  /** The id stands for several texts. */
  readonly family: boolean;
}

/** As the table keeps it; `terms` has one letter each for commercial … family, in the order of `License`. */
export type LicenseRow = readonly [
  id: string,
  spdx: string | null,
  name: string,
  rights: RightsClass,
  terms: string,
];

const PERMISSIONS: ReadonlyMap<string, Permission> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['c', 'conditional'],
]);
const permission = (letter: string): Permission => PERMISSIONS.get(letter) ?? 'unknown';

/** A table row as a licence. */
export function licenseOf([id, spdx, name, rights, terms]: LicenseRow): License {
  return {
    id,
    spdx,
    name,
    rights,
    commercial: permission(terms.charAt(0)),
    derivatives: permission(terms.charAt(1)),
    attribution: terms.charAt(2) === 'a',
    shareAlike: terms.charAt(3) === 's',
    useRestrictions: terms.charAt(4) === 'u',
    family: terms.charAt(5) === 'f',
  };
}
