import type { Stated } from '../describe/description';
import type { NamedLicense } from '../describe/licenses';
import { given } from '../given';
import { safeText } from '../../text/safe-text';

/** References within a document. */
export const REFS = { model: 'model', publisher: 'publisher', tool: 'plimsoll', hub: 'hub' } as const;

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** A property in our namespace; none when there is no value. */
export const property = (name: string, value: string | number | null): readonly Property[] =>
  value === null ? [] : [{ name: `plimsoll:${name}`, value: safeText(String(value)) }];

/** How a field is known, for readers of 1.6 and for tools that know no citations. */
export const groundsOf = (field: string, stated: Stated<unknown> | null): readonly Property[] => [
  ...property(`grounding:${field}`, stated && stated.grounding),
  ...property(`source:${field}`, stated && placeOf(stated)),
];

/** Address and JSON pointer, as one word. */
export const placeOf = ({ source: { url, path } }: Stated<unknown>): string =>
  path === '' ? url : `${url}#${path}`;

/**
 * Ids that the list of spdx-license-ids 3.0.24 has and the one in the official schemas of CycloneDX 1.6 and 1.7 (SPDX
 * licence list 3.28) has not yet: a strict reader would refuse the whole document.
 */
const NEWER_THAN_SCHEMA = new Set([
  'BSD-2-Clause-pos-unchanged',
  'BSD-3-Clause-OpenWebUI',
  'BSD-Source-Code-no-disclaimer',
  'BSD-Source-alt-GPL',
  'BSD-ask-to-endorse',
  'Brian-Gladman-3-Clause-no-conversion',
  'Bugroff',
  'CC-BY-NC-3.0-IGO',
  'FDK-MPEG-H',
  'Hippocratic-3.0-core',
  'Informatica',
  'MVT-1.1',
  'atc-game',
]);

/** Licences as CycloneDX lists them: an SPDX id, else name and address. */
export const licensesOf = (
  licenses: readonly NamedLicense[],
  acknowledgement: 'declared' | 'concluded' = 'declared',
): readonly object[] =>
  licenses.map((license) => ({
    license:
      license.kind === 'named'
        ? given({ name: license.name, url: license.url, acknowledgement })
        : { [NEWER_THAN_SCHEMA.has(license.id) ? 'name' : 'id']: license.id, acknowledgement },
  }));
