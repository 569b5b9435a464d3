import { evaluationResults } from '../../../../utils/rules/openness/evaluation-results';
import { cardSaying } from '../card';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-found' | 'open' | 'pointed') =>
  ({ axis: 'openness', requirement: 'evaluation', status }) as const;

describeRule(evaluationResults, [
  [
    'none',
    { evaluation: { results: 0, verified: 0 } },
    [{ key: 'openness_evaluation_results_none', weight: weight('open') }],
  ],
  [
    'none in the card either',
    { evaluation: { results: 0, verified: 0 }, cardReading: cardSaying() },
    [{ key: 'openness_evaluation_results_none_card', weight: weight('not-found') }],
  ],
  [
    'perhaps in its paper',
    { cardReading: cardSaying(['research-paper', 'given', 'our paper']) },
    [{ key: 'openness_evaluation_results_none_paper', weight: weight('pointed') }],
  ],
  [
    'in the card',
    { cardReading: cardSaying(['evaluation-results', 'given', 'MMLU 61.2']) },
    [{ key: 'openness_evaluation_results_given', weight: weight('met'), params: ['MMLU 61.2'] }],
  ],
  [
    'spoken of in the card',
    { cardReading: cardSaying(['evaluation-results', 'named', 'we evaluated it']) },
    [{ key: 'openness_evaluation_results_named', weight: weight('pointed') }],
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
