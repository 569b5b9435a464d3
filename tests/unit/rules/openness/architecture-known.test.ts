import { architectureKnown } from '../../../../utils/rules/openness/architecture-known';
import { cardSaying, linking } from '../card';
import { HOSTILE, NO_RECORD, ggufRecord } from '../facts';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-found' | 'open' | 'pointed') =>
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
    { architecture: { modelType: null, classes: [] }, weightsRecord: NO_RECORD, cardReading: cardSaying() },
    [{ key: 'openness_architecture_known_none', weight: weight('not-found') }],
  ],
  [
    'not looked at',
    { weightsRecord: NO_RECORD },
    [{ key: 'openness_architecture_known_none_unread', weight: weight('open') }],
  ],
  [
    'not in the card, the configuration not read',
    { cardReading: cardSaying() },
    [{ key: 'openness_architecture_known_none_config', weight: weight('open') }],
  ],
  [
    'not in the configuration, the card not read',
    { architecture: { modelType: null, classes: [] } },
    [{ key: 'openness_architecture_known_none_card', weight: weight('open') }],
  ],
  [
    'an open library holds it',
    { library: 'diffusers' },
    [{ key: 'openness_architecture_known_library', weight: weight('met'), params: ['diffusers'] }],
  ],
  [
    'described in the card',
    { cardReading: cardSaying(['architecture', 'given', 'a decoder of 32 layers']) },
    [{ key: 'openness_architecture_known_card', grounding: 'declared', weight: weight('met') }],
  ],
  [
    'perhaps in linked code',
    { cardReading: linking(cardSaying(), { kind: 'code', url: 'https://code.example/a/b', id: 'a/b' }) },
    [{ key: 'openness_architecture_known_link', weight: weight('pointed') }],
  ],
  [
    'hostile',
    { architecture: { modelType: HOSTILE, classes: [HOSTILE] } },
    [{ key: 'openness_architecture_known_config' }],
  ],
]);
