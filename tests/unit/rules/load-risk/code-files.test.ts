import { codeFiles } from '../../../../utils/rules/load-risk/code-files';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const elsewhere = (level: 'runs-code' | 'unknown') =>
  ({ axis: 'load-risk', level, scope: 'elsewhere' }) as const;
const library = 'transformers';

describeRule(codeFiles, [
  [
    'each kind by itself',
    {
      library,
      files: listOf(['model.safetensors', 'a.so', 'train.py', 'demo.ipynb', 'x.zip', 'm.onnx', 'n.onnx']),
    },
    [
      { key: 'load_risk_code_files_executables_one', level: 'caution', weight: elsewhere('runs-code') },
      {
        key: 'load_risk_code_files_scripts_one',
        level: 'note',
        grounding: 'declared',
        weight: elsewhere('runs-code'),
      },
      { key: 'load_risk_code_files_notebooks_one', weight: elsewhere('runs-code') },
      { key: 'load_risk_code_files_archives_one', weight: elsewhere('unknown') },
      { key: 'load_risk_code_files_formats_many', weight: elsewhere('unknown') },
    ],
  ],
  [
    'a program that is the default load',
    { library: 'spacy', files: listOf(['en_core-any-py3-none-any.whl']) },
    [
      {
        key: 'load_risk_code_files_loaded_one',
        level: 'serious',
        weight: { axis: 'load-risk', level: 'runs-code', scope: 'default' },
      },
    ],
  ],
  [
    'Python behind a flag',
    { library, files: listOf(['model.safetensors', 'custom_generate/generate.py']) },
    [
      {
        key: 'load_risk_code_files_behind_one',
        level: 'serious',
        params: ['1', 'custom_generate/generate.py', 'trust_remote_code'],
        weight: { axis: 'load-risk', level: 'runs-code', scope: 'default' },
      },
    ],
  ],
  [
    'a Python backend needs none',
    { library: 'triton', files: listOf(['config.pbtxt', '1/model.py']) },
    [{ key: 'load_risk_code_files_loaded_one', level: 'serious' }],
  ],
  [
    'a format that is the default load is told by default-load',
    { library: 'keras', files: listOf(['m.keras']) },
    'not-applicable',
  ],
  ['none in part of the list', { library, files: listOf(['README.md'], false) }, 'not-applicable'],
  [
    'hostile',
    { library, files: listOf(['model.safetensors', `${HOSTILE}.exe`]) },
    [{ key: 'load_risk_code_files_executables_one' }],
  ],
]);
