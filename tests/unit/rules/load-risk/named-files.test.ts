import { namedFiles } from '../../../../utils/rules/load-risk/named-files';
import { inspectedFile } from '../../../fixtures/inspected-file';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const INDEX = 'model.safetensors.index.json';
const files = listOf([INDEX, 'model-00001-of-00001.safetensors', 'side.pkl']);
const library = 'transformers';
const naming = (opens: readonly string[], names: readonly string[] = [], path = INDEX) => [
  inspectedFile(path, { opens: [...opens], names: [...names] }),
];
const weight = (scope: 'default' | 'elsewhere') => ({ axis: 'load-risk', level: 'unknown', scope }) as const;

describeRule(namedFiles, [
  ['nothing read', { library, files }, 'not-applicable'],
  [
    'files that are here',
    { library, files, inspections: naming(['model-00001-of-00001.safetensors']) },
    'not-applicable',
  ],
  [
    'a missing file',
    { library, files, inspections: naming(['gone.safetensors']) },
    [
      {
        key: 'load_risk_named_files_absent',
        level: 'caution',
        grounding: 'observed',
        params: [INDEX, 'gone.safetensors'],
        weight: weight('default'),
      },
    ],
  ],
  [
    'perhaps missing: the list is not complete',
    { library, files: { ...files, complete: false }, inspections: naming(['gone.safetensors']) },
    'not-applicable',
  ],
  [
    'outside',
    { library, files, inspections: naming(['../x', '/etc/x']) },
    [{ key: 'load_risk_named_files_outside', level: 'serious', weight: weight('default') }],
  ],
  [
    'outside, named by a file that the load does not open',
    { library, files, inspections: naming(['../x'], [], 'side.pkl') },
    [{ key: 'load_risk_named_files_outside', weight: weight('elsewhere') }],
  ],
  [
    'other repositories and addresses, each once, not this one',
    {
      library,
      files,
      inspections: naming(['https://x.example/w'], ['acme/base', 'acme/base', 'owner/name']),
      customCode: { tagged: true, autoMap: [{ name: 'AutoModel', reference: 'acme/code--m.C' }] },
    },
    [
      {
        key: 'load_risk_named_files_elsewhere_many',
        level: 'caution',
        weight: null,
        params: ['3', 'acme/base, https://x.example/w, acme/code'],
      },
    ],
  ],
  [
    'by the hub’s copy of the configuration',
    {
      library: 'peft',
      files: listOf(['adapter_config.json']),
      configNames: [{ path: 'adapter_config.json', opens: [], names: ['acme/base'] }],
    },
    [{ key: 'load_risk_named_files_elsewhere_one', params: ['1', 'acme/base'] }],
  ],
  [
    'hostile',
    { library, files, inspections: naming([HOSTILE, `../${HOSTILE}`], [HOSTILE]) },
    [
      { key: 'load_risk_named_files_outside' },
      { key: 'load_risk_named_files_absent' },
      { key: 'load_risk_named_files_elsewhere_one' },
    ],
  ],
]);
