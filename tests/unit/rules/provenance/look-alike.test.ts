import { lookAlikeName } from '../../../../utils/rules/provenance/look-alike';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';
import { account, modelOf, MONTHS_OLD, WEEKS_OLD, YEARS_OLD } from './accounts';

const contradicted = { axis: 'provenance', level: 'contradicted' } as const;
const organisation = { kind: 'organisation' } as const;
const unlinked = { baseModels: [] } as const;
const linked = { baseModels: [{ id: 'openai/privacy-filter', relation: 'finetune' }] } as const;

describeRule(lookAlikeName, [
  ['a name of its own', { publisher: account('somebody') }, 'not-applicable'],
  ['a well-known account', { publisher: account('openai') }, 'not-applicable'],
  ['hostile', { publisher: account(HOSTILE) }, 'not-applicable'],
  [
    'close, of unknown age: a reason to look',
    { publisher: account('0penai') },
    [{ key: 'provenance_look_alike_characters', level: 'caution', weight: null }],
  ],
  [
    'close and new',
    { publisher: account('open-ai'), publisherSince: WEEKS_OLD },
    [
      {
        key: 'provenance_look_alike_young_many',
        level: 'serious',
        weight: contradicted,
        params: ['21', 'open-ai', 'openai'],
      },
    ],
  ],
  [
    'close, new, with a proven domain',
    { publisher: account('open-ai'), publisherSince: WEEKS_OLD, verifiedDomain: true },
    [{ key: 'provenance_look_alike_separators', level: 'caution', weight: null }],
  ],
  [
    'close, not new, with a proven domain',
    { publisher: account('open-ai', organisation), publisherSince: MONTHS_OLD, verifiedDomain: true },
    [{ key: 'provenance_look_alike_separators', level: 'note', weight: null }],
  ],
  [
    'close, and long here as an organisation',
    { publisher: account('EleuterAI', organisation), publisherSince: YEARS_OLD },
    [{ key: 'provenance_look_alike_edits', level: 'note', weight: null }],
  ],
  [
    'close, and long here with few followers',
    { publisher: account('llama-meta'), publisherSince: YEARS_OLD },
    [{ key: 'provenance_look_alike_swapped', level: 'caution' }],
  ],
  [
    'with one of the other’s model names, of unknown age',
    modelOf('open-ai/privacy-filter', unlinked),
    [{ key: 'provenance_look_alike_borrowed', level: 'serious', weight: contradicted }],
  ],
  [
    'with one of the other’s model names, base models not looked at',
    modelOf('open-ai/privacy-filter'),
    [{ key: 'provenance_look_alike_separators', level: 'caution', weight: null }],
  ],
  [
    'with one of the other’s model names, declared',
    modelOf('open-ai/privacy-filter', linked),
    [{ key: 'provenance_look_alike_separators', level: 'caution', weight: null }],
  ],
  [
    'with one of the other’s model names, established',
    modelOf('open-ai/privacy-filter', { ...unlinked, publisherSince: YEARS_OLD }, organisation),
    [{ key: 'provenance_look_alike_separators', level: 'caution', weight: null }],
  ],
  [
    'as if speaking for a brand, new',
    { publisher: account('openai-official'), publisherSince: WEEKS_OLD },
    [{ key: 'provenance_look_alike_young_many', weight: contradicted }],
  ],
  [
    'as if speaking for a brand',
    { publisher: account('openai-official') },
    [{ key: 'provenance_look_alike_claims', level: 'caution' }],
  ],
  [
    'a friend of a brand',
    { publisher: account('openai-friends') },
    [{ key: 'provenance_look_alike_brand', level: 'note', weight: null }],
  ],
  [
    'a new friend of a brand',
    { publisher: account('openai-friends'), publisherSince: WEEKS_OLD },
    [{ key: 'provenance_look_alike_brand', level: 'caution', weight: null }],
  ],
]);
