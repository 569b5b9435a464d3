import { displayName } from '../../../../utils/rules/provenance/display-name';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';
import { account, WEEKS_OLD, YEARS_OLD } from './accounts';

const contradicted = { axis: 'provenance', level: 'contradicted' } as const;
const shows = (text: string, rest = {}) => ({
  publisher: account('somebody', { displayName: text, ...rest }),
});

describeRule(displayName, [
  ['its own name', shows('Some Body'), 'not-applicable'],
  ['hostile', shows(HOSTILE), 'not-applicable'],
  ['a well-known account’s', { publisher: account('google', { displayName: 'Gооgle' }) }, 'not-applicable'],
  [
    'another’s, plainly',
    shows('OpenAI'),
    [
      {
        key: 'provenance_display_name_brand',
        level: 'caution',
        weight: null,
        params: ['somebody', 'OpenAI', 'openai'],
      },
    ],
  ],
  [
    'another’s, and new',
    { ...shows('OpenAI'), publisherSince: WEEKS_OLD },
    [{ key: 'provenance_display_name_brand', level: 'serious', weight: contradicted }],
  ],
  [
    'another’s, in characters of another script',
    shows('Gооgle'),
    [{ key: 'provenance_display_name_characters', level: 'serious', weight: contradicted }],
  ],
  [
    'another’s, with an unseen character',
    shows('Open\u200BAI'),
    [
      {
        key: 'provenance_display_name_characters',
        level: 'serious',
        params: ['somebody', 'Open⟨U+200B⟩AI', 'openai'],
      },
    ],
  ],
  [
    'another’s, with a proven domain and years',
    { ...shows('OpenAI', { kind: 'organisation' }), publisherSince: YEARS_OLD, verifiedDomain: true },
    [{ key: 'provenance_display_name_brand', level: 'note', weight: null }],
  ],
]);
