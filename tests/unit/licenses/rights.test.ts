import { describe, expect, test } from 'vitest';
import { RIGHTS_CLASSES } from '../../../utils/licenses/entry';
import { licenseKey } from '../../../utils/licenses/key';
import { licenseNamed, rightsOf } from '../../../utils/licenses/rights';
import { LICENSE_ALIASES, LICENSES } from '../../../utils/licenses/named';
import type { LicenseTextFact } from '../../../utils/facts/access';
import { LICENSE_ROWS } from '../../../utils/licenses/table';

const declared = (ids: readonly string[], name: string | null = null) =>
  rightsOf({ ids, name, link: null, file: null });

describe('the table', () => {
  test('each id once, each class known, a letter a question, eight details', () => {
    expect(new Set(LICENSES.map(({ id }) => id)).size).toBe(LICENSE_ROWS.length);
    for (const row of LICENSE_ROWS) {
      const [, , , rights, terms, details] = row.split('|');
      expect(RIGHTS_CLASSES).toContain(rights);
      expect(terms).toMatch(/^[ync-]{12}[f-]v?$/);
      expect(details).toMatch(/^(?:[\da-z]*\.){7}[\da-z]*$/);
    }
  });

  test('a licence that later versions left has a note that says which', () => {
    const versioned = LICENSES.filter(({ versions }) => versions);
    expect(versioned.map(({ id }) => id)).toContain('gemma');
    for (const { details } of versioned) expect(details.note).toMatch(/Apache-2\.0|MIT/);
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
  [['other'], 'Acme Research', 'RU', 'U', 'unrecognised'],
  [['apache-2.0 OR llama3.1'], null, 'R4', null, 'listed'], // the reader chooses
  [['mit and cc-by-nc-4.0'], null, 'R1', 'N', 'listed'],
  [['GPL-2.0 WITH Classpath-exception-2.0'], null, 'R4', null, 'listed'],
  [['gpl-3.0+ or mit'], null, 'R4', null, 'listed'],
  [['mit OR (made-up AND gemma)'], null, 'R4', null, 'listed'],
  [['mit AND made-up'], null, 'RU', 'U', 'unrecognised'],
  [['mit AND AND'], null, 'RU', 'U', 'unrecognised'],
  [['mit', 'apache-2.0'], null, 'R4', null, 'listed'],
  [['mit', 'llama2', 'openrail'], null, 'R2', 'C', 'listed'],
  [['mit', 'made-up-1.0'], null, 'RU', 'U', 'unrecognised'],
] as const)('%j, name %j: %s', (ids, name, rights, suffix, basis) => {
  expect(declared(ids, name)).toMatchObject({ rights, suffix, basis });
});

test('names such as those of Object.prototype are no licences', () => {
  for (const id of ['__proto__', 'constructor', 'toString']) expect(declared([id]).rights).toBe('RU');
});

describe('license: other, with a link', () => {
  const linked = (link: string, name: string | null = null) =>
    rightsOf({ ids: ['other'], name, link, file: null });
  test.each([
    ['https://opensource.org/licenses/MIT', null, 'R4', 'by-link'],
    ['https://opensource.org/licenses/MIT', 'mit', 'R4', 'by-link'],
    ['https://opensource.org/licenses/MIT', 'modified-mit', 'RU', 'ambiguous'],
    ['https://opensource.org/licenses/MIT', 'my-license', 'RU', 'unrecognised'],
    ['https://ai.google.dev/gemma/terms', 'gemma', 'R2', 'by-link'],
    ['https://ai.google.dev/gemma/terms', 'exaone', 'R1', 'by-name'], // the strictest of both
    ['https://creativecommons.org/licenses/by-nc/4.0/', 'my-license', 'R1', 'by-link'],
    ['https://example.com/licenses/MIT', 'my-license', 'RU', 'unrecognised'],
    ['LICENSE', null, 'RU', 'ambiguous'],
  ] as const)('%s, name %s: %s %s', (link, name, rights, basis) => {
    expect(linked(link, name)).toMatchObject({ rights, basis });
  });
});

describe('the text before name and link, these before the tag', () => {
  const text = (
    match: LicenseTextFact['match'],
    id: string | null,
    ...changes: string[]
  ): LicenseTextFact => ({
    path: 'LICENSE',
    match,
    id,
    similarity: match === 'same' ? 1 : 0.9,
    changes,
    limits: [],
  });
  const KIMI = 'you shall prominently display "Kimi K2" on the user interface';
  const DEVSTRAL =
    'You are not authorized to exercise any rights if the global consolidated monthly revenue exceeds $20 million';
  const MINIMAX = 'Non-commercial use is free; commercial use needs authorization by MiniMax';
  test.each([
    ['mit', null, text('same', 'mit'), 'R4', null, 'by-text'],
    ['other', 'my-license', text('same', 'apache-2.0'), 'R4', null, 'by-text'],
    ['mit', null, text('same', 'cc-by-nc-4.0'), 'R1', 'N', 'by-text'],
    ['cc-by-nc-4.0', null, text('same', 'mit'), 'R1', 'N', 'listed'], // it may be the code's
    ['apache-2.0', null, text('unknown', 'llama3.1'), 'R2', 'C', 'by-title'],
    ['other', null, text('unknown', 'gemma'), 'R2', 'C', 'by-title'],
    ['other', null, text('unknown', 'mit'), 'RU', 'U', 'ambiguous'], // a title never opens
    ['mit', null, text('unknown', null), 'R4', null, 'listed'],
    ['other', 'modified-mit', text('modified', 'mit', KIMI), 'R2', 'C', 'variant'],
    ['other', 'modified-mit', text('modified', 'mit', DEVSTRAL), 'R2', 'C', 'variant'],
    ['other', 'modified-mit', text('modified', 'mit', MINIMAX), 'R1', 'N', 'variant'],
    ['other', 'modified-mit', text('modified', 'mit', 'something else'), 'RU', null, 'modified'],
    ['mit', null, text('modified', 'mit', 'for non-commercial use'), 'R1', 'N', 'modified'],
    ['mit', null, text('modified', 'mit', 'subject to the Acceptable Use Policy'), 'R3', 'R', 'modified'],
    ['mit', null, text('modified', 'mit', 'a third-party notice'), 'RU', null, 'modified'],
    ['cc-by-nc-4.0', null, text('modified', 'mit', 'a third-party notice'), 'R1', 'N', 'listed'],
    ['cc-by-nc-4.0', null, text('modified', 'cc-by-nc-4.0', 'a notice'), 'R1', 'N', 'modified'],
  ] as const)('%s, name %s, text %j: %s', (id, name, read, rights, suffix, basis) => {
    expect(rightsOf({ ids: [id], name, link: null, file: 'LICENSE' }, read)).toMatchObject({
      rights,
      suffix,
      basis,
    });
  });
});
