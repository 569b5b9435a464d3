import { serialOf, TOOL_NAME, type ExportOptions } from '../options';
import { isoOf } from '../times';

/** One node of the graph. */
export interface SpdxElement {
  readonly type: string;
  readonly spdxId?: string;
  readonly [field: string]: unknown;
}

export const CREATION = '_:creation';
/** The individual that stands for a licence nobody knows. */
export const NO_LICENSE = 'expandedlicensing_NoAssertionLicense';
/** The individual that says: looked at, and there is none. */
export const NONE_LICENSE = 'expandedlicensing_NoneLicense';
/** What SPDX writes where a text is asked for and nothing is known. */
export const NOASSERTION = 'NOASSERTION';

/** Names elements within this document alone. */
export type Namer = (name: string) => string;

export const namerOf = (options: ExportOptions): Namer => {
  const base = `urn:uuid:${serialOf(options)}`;
  return (name) => `${base}#${name}`;
};

/** A node with its id, as every element has them. */
export const element = (type: string, spdxId: string, fields: object): SpdxElement => ({
  type,
  spdxId,
  creationInfo: CREATION,
  ...fields,
});

/** Who made the document, with what, and when. */
export const creation = (options: ExportOptions, id: Namer): readonly SpdxElement[] => [
  {
    type: 'CreationInfo',
    '@id': CREATION,
    specVersion: '3.0.1',
    created: isoOf(options.timestamp),
    createdBy: [id('plimsoll')],
    createdUsing: [id('tool')],
  },
  element('SoftwareAgent', id('plimsoll'), { name: TOOL_NAME }),
  element('Tool', id('tool'), { name: `${TOOL_NAME} ${options.toolVersion}` }),
];

export type Completeness = 'complete' | 'incomplete' | 'noAssertion';

/** Relationships, numbered in the order they are made; none where there is nothing at the other end. */
export interface Relation {
  readonly from: string;
  readonly type: string;
  readonly to: readonly string[];
  readonly completeness?: Completeness;
  readonly comment?: string;
}

export const relationships = (relations: readonly Relation[], id: Namer): readonly SpdxElement[] =>
  relations
    .filter(({ to }) => to.length > 0)
    .map(({ type, ...fields }, index) =>
      element('Relationship', id(`relationship-${index}`), { relationshipType: type, ...fields }),
    );
