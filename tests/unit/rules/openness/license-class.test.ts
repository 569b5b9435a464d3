import { licenseClass } from '../../../../utils/rules/openness/license-class';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const license = (ids: readonly string[], name: string | null = null, file: string | null = null) => ({
  license: { ids, name, link: null, file },
});
const rights = (status: 'met' | 'not-met' | 'not-found', suffix?: 'R' | 'C' | 'N' | 'U') =>
  ({ axis: 'openness', requirement: 'rights', status, ...(suffix && { suffix }) }) as const;

describeRule(licenseClass, [
  [
    'open, with its text here',
    license(['apache-2.0'], null, 'LICENSE'),
    [{ key: 'openness_license_class_open', level: 'good', grounding: 'declared', weight: rights('met') }],
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
    [{ key: 'openness_license_class_noncommercial_tag_only' }],
  ],
  [
    'hostile',
    license(['other'], HOSTILE, HOSTILE),
    [{ key: 'openness_license_class_unrecognised', weight: rights('not-found', 'U') }],
  ],
]);
