import { gated } from '../../../../utils/rules/openness/gated';
import { describeRule } from '../table';

const access = (rest: { gated?: 'no' | 'automatic' | 'manual'; private?: boolean; disabled?: boolean }) => ({
  access: { gated: 'no', private: false, disabled: false, terms: null, ...rest } as const,
});
const met = { axis: 'openness', requirement: 'access', status: 'met' } as const;
const refused = { axis: 'openness', requirement: 'access', status: 'not-met', suffix: 'A' } as const;

describeRule(gated, [
  ['no gate', access({}), [{ key: 'openness_gated_no', level: 'good', weight: met }]],
  [
    'automatic',
    access({ gated: 'automatic' }),
    [{ key: 'openness_gated_automatic', level: 'note', weight: met }],
  ],
  [
    'manual',
    access({ gated: 'manual' }),
    [{ key: 'openness_gated_manual', level: 'caution', weight: refused }],
  ],
  ['private', access({ private: true }), [{ key: 'openness_gated_private', weight: refused }]],
  [
    'disabled comes first',
    access({ disabled: true, private: true }),
    [{ key: 'openness_gated_disabled', weight: refused }],
  ],
]);
