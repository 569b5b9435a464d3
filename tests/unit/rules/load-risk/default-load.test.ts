import type { LoadRiskLevel } from '../../../../utils/model/verdict';
import { defaultLoad } from '../../../../utils/rules/load-risk/default-load';
import { HOSTILE, NO_RECORD, SAFETENSORS, ggufRecord, listOf } from '../facts';
import { describeRule } from '../table';

const weight = (level: LoadRiskLevel) => ({ axis: 'load-risk', level, scope: 'default' }) as const;
const ruled = { key: 'load_risk_default_load_because_library', weight: null } as const;

describeRule(defaultLoad, [
  [
    'transformers: safetensors that the hub read, before the pickle',
    {
      library: 'transformers',
      weightsRecord: SAFETENSORS,
      files: listOf(['model.safetensors', 'pytorch_model.bin']),
    },
    [
      {
        key: 'load_risk_default_load_data_only',
        level: 'good',
        grounding: 'observed',
        weight: weight('data-only'),
        params: ['model.safetensors'],
      },
      ruled,
    ],
  ],
  [
    'a safetensors name that the hub did not read',
    { library: 'transformers', weightsRecord: NO_RECORD, files: listOf(['model.safetensors']) },
    [{ key: 'load_risk_default_load_data_by_name', grounding: 'declared', weight: weight('unknown') }, ruled],
  ],
  [
    'a pickle is not inspected',
    { library: 'transformers', weightsRecord: NO_RECORD, files: listOf(['pytorch_model.bin']) },
    [{ key: 'load_risk_default_load_pickle_refused', level: 'caution', weight: weight('unknown') }, ruled],
  ],
  [
    'every weight file of an unknown library',
    {
      library: 'newlib',
      weightsRecord: SAFETENSORS,
      files: listOf(['model.safetensors', 'model.onnx', 'w.pt', 'train.py']),
    },
    [
      { key: 'load_risk_default_load_pickle', weight: weight('unknown') },
      { key: 'load_risk_default_load_code_carrying', weight: weight('unknown') },
      { key: 'load_risk_default_load_data_only', weight: weight('data-only') },
      { key: 'load_risk_default_load_because_unknown_library', params: ['newlib'] },
    ],
  ],
  [
    'GGUF: the record says nothing of a template',
    { library: 'gguf', weightsRecord: ggufRecord('a.gguf'), files: listOf(['a.gguf', 'b.gguf']) },
    [
      {
        key: 'load_risk_default_load_data_by_name',
        params: ['a.gguf, b.gguf'],
        weight: weight('unknown'),
      },
      ruled,
    ],
  ],
  [
    'no list: the record of what transformers prefers',
    { library: 'transformers', weightsRecord: SAFETENSORS },
    [{ key: 'load_risk_default_load_by_record', level: 'good', weight: weight('data-only') }],
  ],
  [
    'no list and a library with folders of its own',
    { library: 'diffusers', weightsRecord: SAFETENSORS },
    [{ key: 'load_risk_default_load_unlisted', weight: weight('unknown') }],
  ],
  ['no list, no library', { weightsRecord: SAFETENSORS }, [{ key: 'load_risk_default_load_unlisted' }]],
  [
    'part of a list',
    { library: 'keras', weightsRecord: NO_RECORD, files: listOf(['m.keras'], false) },
    [
      { key: 'load_risk_default_load_code_carrying' },
      ruled,
      { key: 'load_risk_default_load_unlisted', weight: weight('unknown') },
    ],
  ],
  [
    'nothing to load',
    { library: null, weightsRecord: NO_RECORD, files: listOf(['README.md']) },
    'not-applicable',
  ],
  [
    'hostile',
    { library: HOSTILE, weightsRecord: NO_RECORD, files: listOf([`${HOSTILE}.pkl`]) },
    [{ key: 'load_risk_default_load_pickle' }, { key: 'load_risk_default_load_because_unknown_library' }],
  ],
]);
