import type { LicenseTextFact } from '../../../../utils/facts/access';
import { licenseText } from '../../../../utils/rules/openness/license-text';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const license = (ids: readonly string[], name: string | null = null) => ({
  ids,
  name,
  link: null,
  file: 'LICENSE',
});
const text = (match: LicenseTextFact['match'], id: string | null, ...changes: string[]): LicenseTextFact => ({
  path: 'LICENSE',
  match,
  id,
  similarity: match === 'same' ? 1 : 0.937,
  changes,
  limits: [],
});

describeRule(licenseText, [
  [
    'the text that is declared',
    { license: license(['mit']), licenseText: text('same', 'mit') },
    [{ key: 'openness_license_text_same', level: 'good', grounding: 'observed', weight: null }],
  ],
  [
    'a text of the declared family',
    { license: license(['gpl']), licenseText: text('same', 'gpl-3.0') },
    [{ key: 'openness_license_text_same' }],
  ],
  [
    'one of several declared',
    { license: license(['cc-by-4.0', 'mit']), licenseText: text('same', 'mit') },
    [{ key: 'openness_license_text_same' }],
  ],
  [
    'one of a declared choice',
    { license: license(['mit OR apache-2.0']), licenseText: text('same', 'mit') },
    [{ key: 'openness_license_text_same' }],
  ],
  [
    'license: other, resolved by the text',
    { license: license(['other'], 'my-license'), licenseText: text('same', 'mit') },
    [{ key: 'openness_license_text_same' }],
  ],
  [
    'another text',
    { license: license(['apache-2.0']), licenseText: text('same', 'cc-by-nc-4.0') },
    [{ key: 'openness_license_text_other_same', level: 'serious', weight: null }],
  ],
  [
    'another title',
    { license: license(['apache-2.0']), licenseText: text('unknown', 'llama3.1') },
    [
      {
        key: 'openness_license_text_other_title',
        level: 'serious',
        params: ['LICENSE', 'Llama 3.1 Community License', 'apache-2.0'],
      },
    ],
  ],
  [
    'the declared title',
    { license: license(['gemma']), licenseText: text('unknown', 'gemma') },
    [{ key: 'openness_license_text_title', level: 'note' }],
  ],
  [
    'changed',
    { license: license(['mit']), licenseText: text('modified', 'mit', 'only on Sundays') },
    [
      {
        key: 'openness_license_text_modified_one',
        level: 'caution',
        params: ['1', 'LICENSE', 'MIT License', '93', 'only on Sundays'],
      },
    ],
  ],
  [
    'changed into what is declared',
    {
      license: license(['other'], 'modified-mit'),
      licenseText: text('modified', 'mit', 'prominently display "Kimi K2"', 'x'),
    },
    [{ key: 'openness_license_text_modified_many' }],
  ],
  [
    'changed from another one',
    { license: license(['apache-2.0']), licenseText: text('modified', 'mit', HOSTILE) },
    [{ key: 'openness_license_text_other_modified_freer' }, { key: 'openness_license_text_modified_one' }],
  ],
  [
    'none that is known',
    { license: license([HOSTILE]), licenseText: { ...text('unknown', null), path: HOSTILE } },
    [{ key: 'openness_license_text_unknown', level: 'note' }],
  ],
  ['no text', { license: license(['mit']) }, 'not-collected'],
]);
