import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inspectKerasConfig } from '../../../../utils/formats/graphs/keras';
import { worstVerdict } from '../../../../utils/formats/core/inspection';
import { utf8 } from '../../../fixtures/analyze';
import { base64, kerasLegacy, kerasModel } from '../../../fixtures/keras';
import { codeObject } from '../../../fixtures/marshal';
import { untold } from '../../../fixtures/texts';

const read = (text: string) => inspectKerasConfig(utf8(text), 'config.json', () => undefined);
const harmless = base64(codeObject({ layout: '3.11', names: ['sqrt'], constants: ['x'] }));
const reaching = base64(codeObject({ layout: '3.8', names: ['__import__', 'system'], constants: ['os'] }));
const dense = (activation: object) => kerasModel(['keras.layers', 'Dense', { activation }]);
const lambda = (code: string) => ({ name: 'l', function: { class_name: '__lambda__', config: { code } } });

test.each([
  [
    'Lambda with reaching code',
    kerasModel(['keras.layers', 'Lambda', lambda(reaching)]),
    'dangerous',
    'lambda-reaches',
  ],
  [
    'Lambda with harmless code',
    kerasModel(['keras.layers', 'Lambda', lambda(harmless)]),
    'suspicious',
    'lambda-code',
  ],
  [
    'Lambda with opaque code',
    kerasModel(['keras.layers', 'Lambda', lambda('4wEA')]),
    'dangerous',
    'lambda-opaque',
  ],
  [
    'Lambda with no base64',
    kerasModel(['keras.layers', 'Lambda', lambda('?')]),
    'dangerous',
    'lambda-opaque',
  ],
  [
    'Lambda of Keras 2',
    kerasLegacy('Lambda', { function: [reaching, null, null], function_type: 'lambda' }),
    'dangerous',
    'lambda-reaches',
  ],
  [
    'Lambda of Keras 2, output shape',
    kerasLegacy('Lambda', { function: [harmless], output_shape: [reaching], output_shape_type: 'lambda' }),
    'dangerous',
    'lambda-reaches',
  ],
  [
    'Lambda of Keras 2, harmless',
    kerasLegacy('Lambda', { function: [harmless] }),
    'suspicious',
    'lambda-code',
  ],
  ['Lambda as text', kerasLegacy('Lambda', { function: reaching }), 'dangerous', 'lambda-reaches'],
  [
    'Lambda as source',
    kerasLegacy('Lambda', { function: 'lambda x: eval(x)' }),
    'dangerous',
    'lambda-reaches',
  ],
  [
    'Lambda as harmless source',
    kerasLegacy('Lambda', { function: 'lambda x: x + 1' }),
    'suspicious',
    'lambda-code',
  ],
  [
    'Lambda by name',
    kerasLegacy('Lambda', { function: 'my_fn', module: 'custom' }),
    'suspicious',
    'custom-function',
  ],
  [
    'Lambda by name of os',
    kerasLegacy('Lambda', { function: 'system', module: 'os' }),
    'dangerous',
    'function-reaches',
  ],
  [
    'code outside of Lambda',
    dense({ class_name: '__lambda__', config: { code: reaching } }),
    'dangerous',
    'lambda-reaches',
  ],
  ['a foreign module', kerasModel(['custom.layers', 'Mine']), 'suspicious', 'foreign-module'],
  ['a reaching module (CVE-2025-1550)', kerasModel(['builtins', 'exec']), 'dangerous', 'class-reaches'],
  ['a reaching submodule', kerasModel(['os.path', 'join']), 'dangerous', 'class-reaches'],
  [
    'a gadget of Keras (CVE-2025-8747)',
    kerasModel([
      'keras.layers',
      'Lambda',
      { function: { module: 'keras.utils', class_name: 'function', config: 'get_file' } },
    ]),
    'dangerous',
    'function-reaches',
  ],
  ['a gadget as class', kerasModel(['keras.utils', 'get_file']), 'dangerous', 'class-reaches'],
  [
    'a gadget registered',
    kerasModel(['keras.utils', 'function', 'x', 'get_file']),
    'dangerous',
    'class-reaches',
  ],
  [
    'the unsafe flag (CVE-2025-9906)',
    kerasModel(['keras.config', 'enable_unsafe_deserialization']),
    'dangerous',
    'class-reaches',
  ],
  [
    'the unsafe flag as text',
    kerasModel(['keras.layers', 'Dense', { x: ['keras.config.enable_unsafe_deserialization'] }]),
    'dangerous',
    'unsafe-flag',
  ],
  [
    'TFSMLayer (CVE-2026-1462)',
    kerasModel(['keras.layers', 'TFSMLayer', { filepath: '/tmp/x' }]),
    'dangerous',
    'tfsm-layer',
  ],
  [
    'TorchModuleWrapper (CVE-2025-49655)',
    kerasModel(['keras.layers', 'TorchModuleWrapper', { module: 'eA==' }]),
    'dangerous',
    'torch-module',
  ],
  [
    'a vocabulary by path (CVE-2025-12058)',
    kerasModel(['keras.layers', 'StringLookup', { vocabulary: '/etc/passwd' }]),
    'dangerous',
    'vocabulary',
  ],
  ['a registered class', kerasModel([null, 'Mine', {}, 'my>Mine']), 'suspicious', 'custom-class'],
  ['a custom class of Keras 2', kerasLegacy('Mine', {}), 'suspicious', 'custom-class'],
  [
    'a custom function',
    dense({ module: 'builtins', class_name: 'function', config: 'mine', registered_name: 'mine' }),
    'suspicious',
    'custom-function',
  ],
  [
    'a built-in function',
    dense({ module: 'builtins', class_name: 'function', config: 'eval' }),
    'dangerous',
    'function-reaches',
  ],
  [
    'a TensorFlow operation',
    kerasLegacy('TFOpLambda', { function: 'io.write_file' }),
    'dangerous',
    'operation',
  ],
  [
    'a type’s module',
    '{"class_name": "A", "config": {"x": {"class_name": "__typespec__", "module": "subprocess", "spec_name": "x"}}}',
    'dangerous',
    'class-reaches',
  ],
  [
    'a key twice',
    '{"class_name": "Dense", "class_name": "Dense", "config": {}}',
    'suspicious',
    'duplicate-key',
  ],
  ['no JSON', '{"class_name": ', 'broken', 'no-json'],
  ['JSON too deep', `${'['.repeat(200)}${']'.repeat(200)}`, 'suspicious', 'too-deep'],
] as const)('a configuration with %s', (_, text, verdict, id) => {
  const { findings } = read(text);
  expect(findings).toContainEqual(
    expect.objectContaining({ id: `keras/${id}`, verdict, member: 'config.json' }),
  );
  const verdicts = findings.flatMap((each) => (each.verdict === 'note' ? [] : [each.verdict]));
  expect(worstVerdict(verdicts)).toBe(verdict);
  expect(untold(findings)).toEqual([]);
});

test.each([
  [
    'layers of Keras',
    kerasModel(
      ['keras.layers', 'Dense', { units: 1, vocabulary: null, activation: 'relu' }],
      ['keras_hub.layers', 'Any'],
    ),
  ],
  ['layers of Keras 2', kerasLegacy('LSTM', { units: NaN })],
  ['a vocabulary as a list', kerasModel(['keras.layers', 'StringLookup', { vocabulary: ['a'] }])],
  [
    'a function of Keras',
    dense({
      module: 'keras.activations',
      class_name: 'function',
      config: 'relu',
      registered_name: 'relu',
    }),
  ],
  ['an operation', kerasLegacy('TFOpLambda', { function: 'math.reduce_mean' })],
  ['NaN', '{"class_name": "Dense", "config": {"x": NaN, "y": -Infinity}}'],
])('a configuration with %s is data', (_, text) =>
  expect(read(text)).toEqual({ findings: [], payloads: [] }),
);

describe('a configuration', () => {
  it('in UTF-16 is read as Python reads it', () => {
    const text = kerasModel(['os', 'system']);
    const units = Uint8Array.from([...text].flatMap((each) => [each.charCodeAt(0), 0]));
    const swapped = Uint8Array.from([...text].flatMap((each) => [0, each.charCodeAt(0)]));
    for (const bytes of [
      units,
      swapped,
      Uint8Array.of(0xff, 0xfe, ...units),
      Uint8Array.of(0xfe, 0xff, ...swapped),
    ])
      expect(inspectKerasConfig(bytes, null, () => undefined).findings.map(({ id }) => id)).toEqual([
        'keras/class-reaches',
      ]);
  });

  it('gives what TorchModuleWrapper unpickles', () => {
    const module = { class_name: '__bytes__', config: { value: base64(utf8('pickle')) } };
    const { payloads } = read(kerasModel(['keras.layers', 'TorchModuleWrapper', { module }]));
    expect(payloads.map((each) => new TextDecoder().decode(each))).toContain('pickle');
  });

  it('of any shape is walked to an end', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Array.isArray(read(JSON.stringify({ class_name: 'Dense', config: value })).findings)).toBe(
          true,
        );
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void inspectKerasConfig(bytes, null, () => undefined)));
  });
});
