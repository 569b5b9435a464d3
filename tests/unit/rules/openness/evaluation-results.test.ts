import { evaluationResults } from '../../../../utils/rules/openness/evaluation-results';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-found') =>
  ({ axis: 'openness', requirement: 'evaluation', status }) as const;

describeRule(evaluationResults, [
  [
    'none',
    { evaluation: { results: 0, verified: 0 } },
    [{ key: 'openness_evaluation_results_none', weight: weight('not-found') }],
  ],
  [
    'one',
    { evaluation: { results: 1, verified: 1 } },
    [{ key: 'openness_evaluation_results_listed_one', params: ['1', '1'] }],
  ],
  [
    'verified ones stay declared',
    { evaluation: { results: 9, verified: 9 } },
    [
      {
        key: 'openness_evaluation_results_listed_many',
        level: 'note',
        grounding: 'declared',
        weight: weight('met'),
      },
    ],
  ],
]);
