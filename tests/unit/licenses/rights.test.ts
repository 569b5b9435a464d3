import { describe, expect, test } from 'vitest';
import { LICENSE_ALIASES } from '../../../utils/licenses/aliases';
import { RIGHTS_CLASSES } from '../../../utils/licenses/entry';
import { licenseKey } from '../../../utils/licenses/key';
import { licenseNamed, rightsOf } from '../../../utils/licenses/rights';
import { LICENSE_ROWS } from '../../../utils/licenses/table';

const declared = (ids: readonly string[], name: string | null = null) =>
  rightsOf({ ids, name, link: null, file: null });

describe('the table', () => {
  test('each id once, each class known, six terms a row', () => {
    expect(new Set(LICENSE_ROWS.map(([id]) => id)).size).toBe(LICENSE_ROWS.length);
    for (const [, , , rights, terms] of LICENSE_ROWS) {
      expect(RIGHTS_CLASSES).toContain(rights);
      expect(terms).toMatch(/^[yncu]{2}[a-][s-][u-][f-]$/);
    }
  });

  test('every alias is in its compared form and leads to a row', () => {
    for (const [alias, id] of LICENSE_ALIASES) {
      expect(licenseKey(alias)).toBe(alias);
      expect(licenseNamed(alias)?.id).toBe(id);
    }
  });
});

test.each([
  [['apache-2.0'], null, 'R4', null, 'listed'],
  [['Apache License 2.0'], null, 'R4', null, 'listed'],
  [['GPL-3.0-only'], null, 'R4', null, 'listed'],
  [['bsl-1.0'], null, 'R4', null, 'listed'], // Boost, not the Business Source License
  [['busl-1.1'], null, 'R0', 'U', 'listed'],
  [['openrail'], null, 'R3', 'R', 'listed'],
  [['gemma'], null, 'R2', 'C', 'listed'],
  [['cc-by-nc-4.0'], null, 'R1', 'N', 'listed'],
  [['cc-by-nd-4.0'], null, 'R1', 'N', 'listed'],
  [['cc'], null, 'RU', 'U', 'ambiguous'],
  [['bsd'], null, 'R4', null, 'listed'], // every text of the family is open
  [['unknown'], null, 'RU', 'U', 'ambiguous'],
  [[], null, 'RU', 'U', 'none-declared'],
  [[], 'mit', 'RU', 'U', 'none-declared'],
  [['made-up-1.0'], null, 'RU', 'U', 'unrecognised'],
  [['other'], null, 'RU', 'U', 'ambiguous'],
  [['other'], 'modified-mit', 'RU', 'U', 'ambiguous'],
  [['other'], 'Qwen Research', 'R1', 'N', 'by-name'],
  [['other'], 'llama3.1', 'R2', 'C', 'by-name'],
  [['other'], 'mit', 'RU', 'U', 'ambiguous'], // a name alone never opens
  [['other'], 'my-license', 'RU', 'U', 'unrecognised'],
  [['mit', 'apache-2.0'], null, 'R4', null, 'listed'],
  [['mit', 'llama2', 'openrail'], null, 'R2', 'C', 'listed'],
  [['mit', 'made-up-1.0'], null, 'RU', 'U', 'unrecognised'],
] as const)('%j, name %j: %s', (ids, name, rights, suffix, basis) => {
  expect(declared(ids, name)).toMatchObject({ rights, suffix, basis });
});

test('names such as those of Object.prototype are no licences', () => {
  for (const id of ['__proto__', 'constructor', 'toString']) expect(declared([id]).rights).toBe('RU');
});
