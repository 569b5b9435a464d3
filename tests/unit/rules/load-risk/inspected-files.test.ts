import type { LoadRiskLevel } from '../../../../utils/model/verdict';
import { inspectedFiles } from '../../../../utils/rules/load-risk/inspected-files';
import { inspectedFile } from '../../../fixtures/inspected-file';
import { file, HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const library = 'transformers';

const imported = (name: string, grade: 'dangerous' | 'unlisted' | 'allowed') => ({
  module: 'posix',
  name,
  grade,
  call: grade === 'dangerous' ? `posix.${name}('x')` : null,
  offset: 7,
  member: null,
});

const FLOOD = Array.from({ length: 25 }, (_, index) => `${index}.pkl`);

const weight = (level: LoadRiskLevel, scope: 'default' | 'elsewhere' = 'default') =>
  ({ axis: 'load-risk', level, scope }) as const;

describeRule(inspectedFiles, [
  [
    'a default pickle that calls a command',
    {
      library,
      files: listOf(['pytorch_model.bin']),
      inspections: [
        inspectedFile('pytorch_model.bin', {
          verdict: 'dangerous',
          imports: [imported('system', 'dangerous')],
        }),
      ],
    },
    [
      {
        key: 'load_risk_inspected_files_dangerous_calls',
        level: 'worst',
        grounding: 'observed',
        weight: weight('dangerous'),
        params: ['pytorch_model.bin', 'posix.system'],
      },
      { key: 'load_risk_inspected_files_as_weights_only', level: 'note', weight: null },
    ],
  ],
  ...(
    [
      ['flair', 'pytorch_model.bin', 'unpickled'],
      ['asteroid', 'pytorch_model.bin', 'torch_default'],
    ] as const
  ).map(([of, path, way]): Parameters<typeof describeRule>[1][number] => [
    `the same for ${of}`,
    {
      library: of,
      files: listOf([path]),
      inspections: [
        inspectedFile(path, { verdict: 'dangerous', imports: [imported('system', 'dangerous')] }),
      ],
    },
    [{ key: 'load_risk_inspected_files_dangerous_calls' }, { key: `load_risk_inspected_files_as_${way}` }],
  ]),
  [
    'configurations that are code: named by a reader of names, and read as something else',
    {
      library: 'speechbrain',
      files: listOf(['hyperparams.yaml', 'hyperparams.yml']),
      inspections: [
        inspectedFile('hyperparams.yaml', { format: 'yaml' }),
        inspectedFile('hyperparams.yml', { format: 'pickle' }),
      ],
    },
    [
      { key: 'load_risk_inspected_files_opaque_one', level: 'caution', weight: weight('unknown') },
      { key: 'load_risk_inspected_files_configured_one', level: 'good', weight: weight('restricted') },
    ],
  ],
  [
    'settings that a load reads stand for nothing when they are good, and count when they are bad',
    {
      library,
      files: listOf(['tokenizer_config.json', 'tokenizer.json', 'model.safetensors']),
      inspections: [
        inspectedFile('tokenizer_config.json', { verdict: 'suspicious', format: 'json' }),
        inspectedFile('tokenizer.json', { format: 'json' }),
      ],
    },
    [
      { key: 'load_risk_inspected_files_suspicious', weight: weight('runs-code') },
      { key: 'load_risk_inspected_files_data_one', weight: weight('data-only', 'elsewhere') },
    ],
  ],
  [
    'a suspicious pickle that the load refuses is less than one that it runs',
    {
      library,
      files: listOf(['pytorch_model.bin']),
      inspections: [
        inspectedFile('pytorch_model.bin', {
          verdict: 'suspicious',
          imports: [imported('thing', 'unlisted')],
          weightsOnly: false,
        }),
      ],
    },
    [
      { key: 'load_risk_inspected_files_suspicious_imports', level: 'caution', weight: weight('runs-code') },
      { key: 'load_risk_inspected_files_as_weights_only', level: 'note' },
    ],
  ],
  [
    'a flood elsewhere hides nothing of the default load',
    {
      library,
      files: listOf([...FLOOD, 'pytorch_model.bin']),
      inspections: [...FLOOD, 'pytorch_model.bin'].map((path) =>
        inspectedFile(path, { verdict: 'suspicious' }),
      ),
    },
    [
      { key: 'load_risk_inspected_files_suspicious', weight: weight('runs-code') },
      ...FLOOD.slice(0, 19).map(() => ({
        key: 'load_risk_inspected_files_suspicious',
        weight: weight('runs-code', 'elsewhere'),
      })),
    ],
  ],
  [
    'the hub calls it safe: told apart',
    {
      library,
      files: { files: [file('a.pkl', { scan: { overall: 'safe', scanners: [] } })], complete: true },
      inspections: [inspectedFile('a.pkl', { verdict: 'dangerous', format: 'zip' })],
    },
    [
      { key: 'load_risk_inspected_files_dangerous', params: ['a.pkl', 'zip'] },
      { key: 'load_risk_inspected_files_disagrees', level: 'caution', weight: null },
    ],
  ],
  [
    'an unlisted import beside the default load',
    {
      library,
      files: listOf(['model.safetensors', 'b.pkl']),
      inspections: [
        inspectedFile('b.pkl', { verdict: 'suspicious', imports: [imported('odd', 'unlisted')] }),
      ],
    },
    [
      {
        key: 'load_risk_inspected_files_suspicious_imports',
        level: 'serious',
        weight: weight('runs-code', 'elsewhere'),
      },
    ],
  ],
  [
    'safe pickles and safe data are not the same',
    {
      library,
      files: listOf(['pytorch_model.bin', 'model.safetensors']),
      inspections: [
        inspectedFile('pytorch_model.bin', { imports: [imported('ok', 'allowed')], weightsOnly: true }),
        inspectedFile('model.safetensors', { format: 'safetensors' }),
      ],
    },
    [
      { key: 'load_risk_inspected_files_restricted_one', weight: weight('restricted', 'elsewhere') },
      { key: 'load_risk_inspected_files_data_one', weight: weight('data-only') },
    ],
  ],
  [
    'broken is not safe',
    { library, files: listOf(['x.pkl']), inspections: [inspectedFile('x.pkl', { verdict: 'broken' })] },
    [{ key: 'load_risk_inspected_files_broken', level: 'note', weight: weight('unknown') }],
  ],
  [
    'broken is no disagreement with a hub that calls it safe',
    {
      library,
      files: { files: [file('a.pkl', { scan: { overall: 'safe', scanners: [] } })], complete: true },
      inspections: [inspectedFile('a.pkl', { verdict: 'broken' })],
    },
    [{ key: 'load_risk_inspected_files_broken' }],
  ],
  [
    'a file with imports in a format that weights_only does not know is no plain data',
    {
      library,
      files: listOf(['a.npy']),
      inspections: [inspectedFile('a.npy', { format: 'numpy', imports: [imported('ok', 'allowed')] })],
    },
    [{ key: 'load_risk_inspected_files_restricted_one' }],
  ],
  [
    'many dangerous files are told up to a limit',
    {
      library,
      files: listOf(FLOOD),
      inspections: FLOOD.map((path) => inspectedFile(path, { verdict: 'dangerous' })),
    },
    Array.from({ length: 20 }, () => ({ key: 'load_risk_inspected_files_dangerous' })),
  ],
  [
    'what could not be read says nothing',
    { library, files: listOf(['x.pkl']), inspections: [inspectedFile('x.pkl', { verdict: 'unknown' })] },
    'not-applicable',
  ],
  [
    'hostile',
    {
      library,
      files: listOf([HOSTILE]),
      inspections: [inspectedFile(HOSTILE, { verdict: 'dangerous', format: HOSTILE })],
    },
    [{ key: 'load_risk_inspected_files_dangerous' }],
  ],
]);
