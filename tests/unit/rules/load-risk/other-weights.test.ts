import { otherWeights } from '../../../../utils/rules/load-risk/other-weights';
import { inspectedFile } from '../../../fixtures/inspected-file';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const library = 'transformers';
const files = listOf(['model.safetensors', 'consolidated.safetensors', 'pytorch_model.bin']);

describeRule(otherWeights, [
  ['all of them are loaded', { library, files: listOf(['model.safetensors']) }, 'not-applicable'],
  ['so far', { library, files: listOf(['model.safetensors'], false) }, 'not-applicable'],
  [
    'another tool’s',
    { library, files },
    [
      {
        key: 'load_risk_other_weights_also_one',
        level: 'note',
        params: ['1', 'consolidated.safetensors'],
        weight: { axis: 'load-risk', level: 'unknown', scope: 'elsewhere' },
      },
    ],
  ],
  ['read', { library, files, inspections: [inspectedFile('consolidated.safetensors')] }, 'not-applicable'],
  [
    'hostile',
    { library, files: listOf(['model.safetensors', `${HOSTILE}.safetensors`]) },
    [{ key: 'load_risk_other_weights_also_one' }],
  ],
]);
