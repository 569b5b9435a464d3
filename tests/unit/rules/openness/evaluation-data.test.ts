import { evaluationData } from '../../../../utils/rules/openness/evaluation-data';
import { cardSaying } from '../card';
import { describeSaidInCard } from '../said-in-card';
import { describeRule } from '../table';

describeSaidInCard(evaluationData, 'evaluation-data');

describeRule(evaluationData, [
  [
    'told by its names',
    {
      cardReading: cardSaying([
        'evaluation-data',
        'given',
        'Benchmark | ours',
        ['MMLU', 'BBH', 'MMLU leaderboard'],
      ]),
    },
    [{ key: 'openness_evaluation_data_given', params: ['MMLU, BBH'] }],
  ],
]);
