import { metadata } from '../../../../utils/rules/openness/metadata';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

describeRule(metadata, [
  [
    'of the training',
    { files: listOf(['config.json', 'checkpoint-1/trainer_state.json']) },
    [{ key: 'openness_metadata_training', params: ['checkpoint-1/trainer_state.json'] }],
  ],
  ['of the model', { files: listOf(['config.json']) }, [{ key: 'openness_metadata_model' }]],
  ['none', { files: listOf(['README.md']) }, [{ key: 'openness_metadata_none', params: [] }]],
  ['hostile', { files: listOf([`${HOSTILE}/config.json`]) }, [{ key: 'openness_metadata_model' }]],
]);
