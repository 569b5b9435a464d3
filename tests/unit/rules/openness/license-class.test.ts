import { licenseClass } from '../../../../utils/rules/openness/license-class';
import type { LicenseTextFact } from '../../../../utils/facts/access';
import { cardSaying } from '../card';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const license = (ids: readonly string[], name: string | null = null, file: string | null = null) => ({
  license: { ids, name, link: null, file },
  files: listOf(['README.md']),
});
const text = (match: LicenseTextFact['match'], id: string, ...changes: string[]): LicenseTextFact => ({
  path: 'LICENSE',
  match,
  id,
  similarity: 1,
  changes,
  limits: [],
});
const rights = (status: 'met' | 'not-met' | 'not-found', suffix?: 'R' | 'C' | 'N' | 'U') =>
  ({ axis: 'openness', requirement: 'rights', status, ...(suffix && { suffix }) }) as const;

describeRule(licenseClass, [
  [
    'open, with its text here',
    license(['apache-2.0'], null, 'LICENSE'),
    [{ key: 'openness_license_class_open', level: 'note', grounding: 'declared', weight: rights('met') }],
  ],
  ['open, a tag only', license(['mit']), [{ key: 'openness_license_class_open_tag_only' }]],
  [
    'RAIL',
    license(['openrail++']),
    [{ key: 'openness_license_class_restricted_tag_only', weight: rights('not-met', 'R') }],
  ],
  [
    'community',
    license(['llama3.1']),
    [{ key: 'openness_license_class_community_tag_only', weight: rights('not-met', 'C') }],
  ],
  [
    'NC',
    license(['cc-by-nc-4.0']),
    [{ key: 'openness_license_class_noncommercial_tag_only', weight: rights('not-met', 'N') }],
  ],
  [
    'closed',
    license(['busl-1.1']),
    [{ key: 'openness_license_class_closed_tag_only', weight: rights('not-met', 'U') }],
  ],
  [
    'open by a tag, the files not listed',
    { license: license(['mit']).license },
    [{ key: 'openness_license_class_open_tag_unlisted', weight: rights('met') }],
  ],
  [
    'no changed versions',
    license(['cc-by-nd-4.0']),
    [{ key: 'openness_license_class_no_derivatives_tag_only', weight: rights('not-met', 'N') }],
  ],
  [
    'neither sold nor changed',
    license(['cc-by-nc-nd-4.0']),
    [{ key: 'openness_license_class_noncommercial_no_derivatives_tag_only' }],
  ],
  [
    'none, and the card says for what it was released',
    {
      ...license([]),
      cardReading: cardSaying(['restriction', 'given', 'Released for research only.', ['research-only']]),
    },
    [{ key: 'openness_license_class_none_told', params: ['Released for research only.'] }],
  ],
  [
    'none but the code’s',
    {
      ...license([]),
      cardReading: cardSaying(['license', 'given', 'The code is licensed under MIT.', ['MIT']]),
    },
    [
      {
        key: 'openness_license_class_none_told',
        weight: rights('not-found', 'U'),
        params: ['The code is licensed under MIT.'],
      },
    ],
  ],
  ['none', license([]), [{ key: 'openness_license_class_none', weight: rights('not-found', 'U') }]],
  [
    'unresolved',
    license(['other'], 'modified-mit', 'LICENSE'),
    [{ key: 'openness_license_class_ambiguous', weight: rights('not-found', 'U') }],
  ],
  ['by name', license(['other'], 'exaone'), [{ key: 'openness_license_class_noncommercial_tag_only' }]],
  [
    'the strictest of several',
    license(['mit', 'cc-by-nc-4.0']),
    [{ key: 'openness_license_class_noncommercial_tag_only' }, { key: 'openness_license_class_several' }],
  ],
  [
    'open by its text',
    { ...license(['mit'], null, 'LICENSE'), licenseText: text('same', 'mit') },
    [
      {
        key: 'openness_license_class_open_read',
        level: 'good',
        grounding: 'observed',
        weight: rights('met'),
      },
    ],
  ],
  [
    'the text over the tag',
    { ...license(['mit'], null, 'LICENSE'), licenseText: text('same', 'cc-by-nc-4.0') },
    [{ key: 'openness_license_class_noncommercial_read', weight: rights('not-met', 'N') }],
  ],
  [
    'a more open text lifts nothing',
    { ...license(['cc-by-nc-4.0'], null, 'LICENSE'), licenseText: text('same', 'mit') },
    [{ key: 'openness_license_class_noncommercial', grounding: 'declared', weight: rights('not-met', 'N') }],
  ],
  [
    'by its title',
    { ...license(['apache-2.0']), licenseText: text('unknown', 'llama3.1') },
    [{ key: 'openness_license_class_community_title', weight: rights('not-met', 'C') }],
  ],
  [
    'a known variant',
    {
      ...license(['other'], 'modified-mit', 'LICENSE'),
      licenseText: text('modified', 'mit', 'prominently display "Kimi K2"'),
    },
    [{ key: 'openness_license_class_community_title', weight: rights('not-met', 'C') }],
  ],
  [
    'changed, unjudged',
    { ...license(['mit'], null, 'LICENSE'), licenseText: text('modified', 'mit', 'a notice') },
    [
      {
        key: 'openness_license_class_modified_unjudged',
        weight: { axis: 'openness', requirement: 'rights', status: 'not-found' },
      },
    ],
  ],
  [
    'changed, restricting',
    { ...license(['mit'], null, 'LICENSE'), licenseText: text('modified', 'mit', 'non-commercial use only') },
    [{ key: 'openness_license_class_modified_restricted', weight: rights('not-met', 'N') }],
  ],
  [
    'a licence that later versions do not have',
    license(['gemma']),
    [{ key: 'openness_license_class_community_tag_only' }, { key: 'openness_license_class_version' }],
  ],
  [
    'no tag, a licence in the card’s words',
    { ...license([]), cardReading: cardSaying(['license', 'given', 'under Apache 2.0', ['apache-2.0']]) },
    [{ key: 'openness_license_class_open_prose', level: 'note', weight: rights('met') }],
  ],
  [
    'no tag, a text of its own that allows research only',
    { ...license([]), licenseText: { ...text('unknown', ''), id: null, limits: ['research-only'] } },
    [{ key: 'openness_license_class_noncommercial_own', weight: rights('not-met', 'N') }],
  ],
  [
    'no tag, a text that nobody knows',
    { ...license([]), licenseText: { ...text('unknown', ''), id: null } },
    [{ key: 'openness_license_class_file_unknown', weight: rights('not-found', 'U') }],
  ],
  [
    'no tag, a file that was not read',
    license([], null, 'LICENSE.txt'),
    [{ key: 'openness_license_class_file_unread', weight: rights('not-found', 'U') }],
  ],
  [
    'a name that says non-commercial',
    license(['other'], 'acme-non-commercial-v1.0'),
    [{ key: 'openness_license_class_own_name', weight: rights('not-met', 'N') }],
  ],
  [
    'hostile',
    license(['other'], HOSTILE, HOSTILE),
    [{ key: 'openness_license_class_unrecognised', weight: rights('not-found', 'U') }],
  ],
]);
