import type { Facts } from '../facts/facts';
import { licenseNamed } from '../licenses/named';
import { SUFFIX_OF } from '../licenses/rights';
import { valueOf } from '../model/slot';
import type { WordsBinding } from './binding';
import families from './told-families.json';

/** Names that well-known families with terms of their own are told by, and the licence of each. */
const FAMILIES: readonly (readonly [name: RegExp, license: string])[] = families.map(({ name, license }) => [
  new RegExp(`^(?:${name})$`),
  license,
]);

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replaceAll(/[\s_()[\]-]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/**
 * The terms of bases that only the card's prose tells of: such a name is nothing the hub could be asked for, but the
 * family's terms bind all the same. A name of no such family binds nothing here: most are under open licences.
 */
export function toldBases({ cardReading, baseModels }: Facts): readonly WordsBinding[] {
  const named = new Set((valueOf(baseModels) ?? []).map(({ id }) => plain(id)));
  const seen = new Set<string>();
  return (valueOf(cardReading)?.bases ?? []).flatMap(({ name, seen: words }): readonly WordsBinding[] => {
    const key = plain(name);
    const license = licenseNamed(FAMILIES.find(([pattern]) => pattern.test(key))?.[1] ?? '');
    if (license === null || named.has(key) || seen.has(license.id)) return [];
    seen.add(license.id);
    return [
      {
        by: 'card',
        of: { kind: 'base', id: name },
        rights: license.rights,
        suffix: SUFFIX_OF[license.rights],
        label: license.name,
        license,
        added: null,
        seen: words,
        statement: null,
      },
    ];
  });
}
