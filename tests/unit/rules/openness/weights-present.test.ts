import { weightsPresent } from '../../../../utils/rules/openness/weights-present';
import { file, HOSTILE, NO_RECORD, SAFETENSORS, ggufRecord, listOf } from '../facts';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-met' | 'not-found' | 'open') =>
  ({ axis: 'openness', requirement: 'weights', status }) as const;

describeRule(weightsPresent, [
  [
    'large files of no known name',
    { files: { files: [file('ckpt-0/tensor00000_000', { size: 60_000_000 })], complete: true } },
    [{ key: 'openness_weights_present_large', grounding: 'inferred', weight: weight('met') }],
  ],
  [
    'the hub read a safetensors header',
    { weightsRecord: SAFETENSORS },
    [{ key: 'openness_weights_present_recorded', grounding: 'observed', weight: weight('met') }],
  ],
  ['a GGUF header', { weightsRecord: ggufRecord('a.gguf') }, [{ key: 'openness_weights_present_recorded' }]],
  [
    'by name only',
    { files: listOf(['a/pytorch_model.bin', 'config.json']) },
    [{ key: 'openness_weights_present_named', grounding: 'declared', weight: weight('met') }],
  ],
  [
    'the whole list has none: training state is no model',
    { files: listOf(['README.md', 'optimizer.pt']), weightsRecord: NO_RECORD },
    [{ key: 'openness_weights_present_none', level: 'caution', weight: weight('not-met') }],
  ],
  [
    'part of the list has none',
    { files: listOf(['README.md'], false) },
    [{ key: 'openness_weights_present_not_in_part', weight: weight('open') }],
  ],
  [
    'a silent record says nothing of other formats',
    { weightsRecord: NO_RECORD },
    [{ key: 'openness_weights_present_not_listed', weight: weight('open') }],
  ],
  [
    'hostile',
    { files: listOf([`${HOSTILE}.gguf`]) },
    [{ key: 'openness_weights_present_named', weight: weight('met') }],
  ],
]);
