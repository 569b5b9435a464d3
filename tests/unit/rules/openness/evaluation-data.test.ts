import { evaluationData } from '../../../../utils/rules/openness/evaluation-data';
import { cardSaying } from '../card';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

describeRule(evaluationData, [
  [
    'given',
    { cardReading: cardSaying(['evaluation-data', 'given', 'x']) },
    [{ key: 'openness_evaluation_data_given', params: ['x'] }],
  ],
  [
    'spoken of',
    { cardReading: cardSaying(['evaluation-data', 'named', 'x']) },
    [{ key: 'openness_evaluation_data_named' }],
  ],
  [
    'withheld',
    { cardReading: cardSaying(['evaluation-data', 'withheld', 'x']) },
    [{ key: 'openness_evaluation_data_withheld' }],
  ],
  ['nothing', { cardReading: cardSaying() }, [{ key: 'openness_evaluation_data_none', params: [] }]],
  [
    'hostile',
    { cardReading: cardSaying(['evaluation-data', 'given', HOSTILE]) },
    [{ key: 'openness_evaluation_data_given' }],
  ],
]);
