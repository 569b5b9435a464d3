import { pickleFiles } from '../../../../utils/rules/load-risk/pickle-files';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const weight = { axis: 'load-risk', level: 'unknown', scope: 'elsewhere' } as const;
const library = 'transformers';

describeRule(pickleFiles, [
  [
    'two beside the default load',
    { library, files: listOf(['model.safetensors', 'pytorch_model.bin', 'old/w.pt']) },
    [
      {
        key: 'load_risk_pickle_files_also_many',
        level: 'caution',
        grounding: 'declared',
        weight,
        params: ['2', 'pytorch_model.bin, old/w.pt'],
      },
    ],
  ],
  [
    'training state alone is a note',
    { library, files: listOf(['model.safetensors', 'training_args.bin']) },
    [{ key: 'load_risk_pickle_files_also_one', level: 'note', weight }],
  ],
  [
    'what a default load reads is not told again',
    { library, files: listOf(['pytorch_model.bin']) },
    'not-applicable',
  ],
  ['none in part of the list', { library, files: listOf(['README.md'], false) }, 'not-applicable'],
  [
    'hostile',
    { library, files: listOf(['model.safetensors', `${HOSTILE}.pkl`]) },
    [{ key: 'load_risk_pickle_files_also_one', weight }],
  ],
]);
