import { inferenceCode } from '../../../../utils/rules/openness/inference-code';
import { cardSaying } from '../card';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

describeRule(inferenceCode, [
  [
    'an open library',
    { library: 'transformers' },
    [{ key: 'openness_inference_code_library', params: ['transformers'], weight: null }],
  ],
  [
    'its own code goes first',
    {
      library: 'transformers',
      customCode: { tagged: true, autoMap: [{ name: 'AutoModel', reference: 'modeling.Model' }] },
    },
    [{ key: 'openness_inference_code_own' }],
  ],
  [
    'given by the card',
    { library: 'odd', cardReading: cardSaying(['inference-code', 'given', 'code at x']) },
    [{ key: 'openness_inference_code_given', params: ['1'] }],
  ],
  ['nowhere', { library: null, cardReading: cardSaying() }, [{ key: 'openness_inference_code_none' }]],
  [
    'hostile',
    { library: HOSTILE, cardReading: cardSaying(['inference-code', 'given', HOSTILE]) },
    [{ key: 'openness_inference_code_given' }],
  ],
]);
