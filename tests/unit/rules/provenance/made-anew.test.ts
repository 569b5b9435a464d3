import { madeAnew } from '../../../../utils/rules/provenance/made-anew';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';
import { account, modelOf, YEARS_OLD } from './accounts';

const contradicted = { axis: 'provenance', level: 'contradicted' } as const;
const id = 'Qwen/Qwen3-VL-2B-Instruct';
const AFTER = '2026-11-01T00:00:00Z';

describeRule(madeAnew, [
  ['no date', { publisher: account('Qwen') }, 'not-collected'],
  ['nobody well known', { publisher: account('somebody'), publisherSince: AFTER }, 'not-applicable'],
  [
    'as the list has it',
    modelOf(id, { publisherSince: YEARS_OLD, createdAt: '2025-10-19T13:13:24.000Z' }),
    'not-applicable',
  ],
  ['a day’s difference', modelOf(id, { createdAt: '2025-10-20T20:00:00.000Z' }), 'not-applicable'],
  ['earlier than the list', modelOf(id, { createdAt: '2024-01-01T00:00:00.000Z' }), 'not-applicable'],
  ['no usable date', modelOf(id, { publisherSince: HOSTILE, createdAt: 'soon' }), 'not-applicable'],
  [
    'an account made after the list knew its name',
    { publisher: account('Qwen'), publisherSince: AFTER },
    [
      {
        key: 'provenance_made_anew_account',
        level: 'serious',
        weight: contradicted,
        params: ['Qwen', '2026-08-22', '2026-11-01'],
      },
    ],
  ],
  [
    'a model made again',
    modelOf(id, { createdAt: '2026-05-01T00:00:00.000Z' }),
    [
      {
        key: 'provenance_made_anew_model',
        level: 'caution',
        weight: null,
        params: [id, '2025-10-19', '2026-05-01'],
      },
    ],
  ],
]);
