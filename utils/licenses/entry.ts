import detailTexts from './detail-texts.json';

/**
 * facts/OPENNESS §3, best first: R4 open, R3 use-restricted (RAIL), R2 community, R1 non-commercial, no derivatives or
 * research only, R0 no public licence, RU none declared or not resolved.
 */
export const RIGHTS_CLASSES = ['R4', 'R3', 'R2', 'R1', 'R0', 'RU'] as const;
export type RightsClass = (typeof RIGHTS_CLASSES)[number];

export type Permission = 'yes' | 'no' | 'conditional' | 'unknown';

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
  /** Later versions of the models that it is known from have other terms; `details.note` says which. */
  readonly versions: boolean;
  readonly details: LicenseDetails;
}

/** Clauses in plain English as data/licenses.json has them; null where the table says nothing. */
export interface LicenseDetails {
  /** Where the text can be read. */
  readonly url: string | null;
  readonly commercial: string | null;
  readonly field: string | null;
  readonly naming: string | null;
  readonly outputs: string | null;
  readonly patents: string | null;
  readonly attribution: string | null;
  readonly note: string | null;
}

const PERMISSIONS: ReadonlyMap<string, Permission> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['c', 'conditional'],
]);
const permission = (letter: string): Permission => PERMISSIONS.get(letter) ?? 'unknown';

/**
 * A row of the table as a licence: id | SPDX id | name | rights class | one letter each for commercial … versions | places
 * in detail-texts.json (base 36) for url … note, both in the order of the interfaces above.
 */
export function licenseOf(row: string): License {
  const [id = '', spdx = '', name = '', rights = '', terms = '', places = ''] = row.split('|');
  const texts = places.split('.').map((place) => detailTexts[Number.parseInt(place, 36)] ?? null);
  const [url = null, commercial = null, field = null, naming = null] = texts;
  const [outputs = null, patents = null, attribution = null, note = null] = texts.slice(4);
  return {
    id,
    spdx: spdx || null,
    name,
    rights: RIGHTS_CLASSES.find((known) => known === rights) ?? 'RU',
    commercial: permission(terms.charAt(0)),
    derivatives: permission(terms.charAt(1)),
    attribution: terms.charAt(2) === 'a',
    shareAlike: terms.charAt(3) === 's',
    useRestrictions: terms.charAt(4) === 'u',
    family: terms.charAt(5) === 'f',
    versions: terms.charAt(6) === 'v',
    details: {
      url: url ?? (spdx ? `https://spdx.org/licenses/${spdx}.html` : null),
      commercial,
      field,
      naming,
      outputs,
      patents,
      attribution,
      note,
    },
  };
}
