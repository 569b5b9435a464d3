import type { NamedLicense } from '../describe/licenses';
import { element, NO_LICENSE, type Namer, type SpdxElement } from './elements';

/** The licence elements of a document, and which of them stands for a set of licences. */
export interface Licensing {
  readonly elements: readonly SpdxElement[];
  readonly idOf: (licenses: readonly NamedLicense[]) => string;
}

/** A licence's name within an expression; SPDX allows letters, digits, dots and hyphens. */
const MOST_NAME = 60;
const plain = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, MOST_NAME)
    .replaceAll(/^-+|-+$/g, '');

/**
 * One expression for each set. Licences that SPDX has no id for get a reference of this document. Of several, the
 * author does not say whether all hold or one may be chosen: `AND` is the reading that promises least.
 */
export function licensing(sets: readonly (readonly NamedLicense[])[], id: Namer): Licensing {
  const named = unique(sets.flat().filter((license) => license.kind === 'named'));
  const wanted = unique(sets.filter((set) => set.length > 0));
  const places = new Map(wanted.map((set, index) => [keyOf(set), id(`license-${index}`)]));
  const references = new Map(
    named.map(({ name }, index) => [
      keyOf(named[index]),
      [`LicenseRef-${index}-${plain(name) || 'unnamed'}`, index] as const,
    ]),
  );
  const term = (license: NamedLicense): string =>
    license.kind === 'spdx' ? license.id : (references.get(keyOf(license))?.[0] ?? '');
  const texts = named.map(({ name, url }, index) =>
    element('simplelicensing_SimpleLicensingText', id(`license-text-${index}`), {
      name,
      simplelicensing_licenseText: `The text is not part of this document.${url === null ? '' : ` It is said to be at ${url}`}`,
    }),
  );
  const expressions = wanted.map((set) => {
    const own = set.flatMap((license) => references.get(keyOf(license)) ?? []);
    const uris = set.flatMap((license) => {
      const [key, index] = references.get(keyOf(license)) ?? [];
      return key === undefined ? [] : [{ type: 'DictionaryEntry', key, value: id(`license-text-${index}`) }];
    });
    return element('simplelicensing_LicenseExpression', places.get(keyOf(set)) ?? NO_LICENSE, {
      simplelicensing_licenseExpression: set.map(term).join(' AND '),
      ...(own.length > 0 && { simplelicensing_customIdToUri: uris }),
    });
  });
  return { elements: [...texts, ...expressions], idOf: (set) => places.get(keyOf(set)) ?? NO_LICENSE };
}

const keyOf = (value: unknown): string => JSON.stringify(value) ?? '';

const unique = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
