import { sampleOutputs } from '../../../../utils/rules/openness/sample-outputs';
import { cardSaying } from '../card';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

describeRule(sampleOutputs, [
  [
    'given',
    { cardReading: cardSaying(['sample-outputs', 'given', 'x']) },
    [{ key: 'openness_sample_outputs_given', params: ['x'] }],
  ],
  [
    'spoken of',
    { cardReading: cardSaying(['sample-outputs', 'named', 'x']) },
    [{ key: 'openness_sample_outputs_named' }],
  ],
  [
    'withheld',
    { cardReading: cardSaying(['sample-outputs', 'withheld', 'x']) },
    [{ key: 'openness_sample_outputs_withheld' }],
  ],
  ['nothing', { cardReading: cardSaying() }, [{ key: 'openness_sample_outputs_none', params: [] }]],
  [
    'hostile',
    { cardReading: cardSaying(['sample-outputs', 'given', HOSTILE]) },
    [{ key: 'openness_sample_outputs_given' }],
  ],
]);
