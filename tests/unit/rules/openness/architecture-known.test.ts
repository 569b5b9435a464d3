import { architectureKnown } from '../../../../utils/rules/openness/architecture-known';
import { HOSTILE, NO_RECORD, ggufRecord } from '../facts';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-found') =>
  ({ axis: 'openness', requirement: 'architecture', status }) as const;

describeRule(architectureKnown, [
  [
    'in the configuration',
    { architecture: { modelType: 'bert', classes: ['BertModel'] } },
    [{ key: 'openness_architecture_known_config', weight: weight('met'), params: ['BertModel, bert'] }],
  ],
  [
    'in a GGUF header',
    { architecture: { modelType: null, classes: [] }, weightsRecord: ggufRecord('a.gguf') },
    [{ key: 'openness_architecture_known_header', weight: weight('met'), params: ['llama'] }],
  ],
  [
    'nowhere',
    { weightsRecord: NO_RECORD },
    [{ key: 'openness_architecture_known_none', weight: weight('not-found') }],
  ],
  [
    'hostile',
    { architecture: { modelType: HOSTILE, classes: [HOSTILE] } },
    [{ key: 'openness_architecture_known_config' }],
  ],
]);
