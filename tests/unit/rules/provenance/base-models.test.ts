import { baseModels } from '../../../../utils/rules/provenance/base-models';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const base = (id: string) => ({ id, relation: 'finetune' }) as const;

describeRule(baseModels, [
  ['none', { baseModels: [] }, 'not-applicable'],
  [
    'one',
    { baseModels: [base('a/b')] },
    [{ key: 'provenance_base_models_declared_one', grounding: 'declared', weight: null }],
  ],
  [
    'a merge',
    { baseModels: [base('a/b'), base('c/d')] },
    [{ key: 'provenance_base_models_declared_many', params: ['2', 'a/b, c/d'] }],
  ],
  ['hostile', { baseModels: [base(HOSTILE)] }, [{ key: 'provenance_base_models_declared_one' }]],
]);
