import { expect, test } from 'vitest';
import { ggufFormat } from '../../../../utils/formats/data/gguf';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { arrayKey, gguf, ggufString, numberKey, tensorEntry, textKey } from '../../../fixtures/gguf';
import { staysInside } from '../../../fixtures/hostile';
import { u32, u64 } from '../../../fixtures/little-endian';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const SAFE_TEMPLATE = '{% for m in messages %}{{ m.content }}{% endfor %}';
const ESCAPE = '{{ x.__class__ }}';
const arch = textKey('general.architecture', 'llama');
const tokens = arrayKey('tokenizer.ggml.tokens', 8, 2, [...ggufString('a'), ...ggufString('b')]);
const nested = arrayKey('deep', 9, 1, [...u32(4), ...u64(1), ...u32(7)]);
const good = gguf({
  keys: [arch, tokens, nested, numberKey('n', 1), textKey('tokenizer.chat_template', SAFE_TEMPLATE)],
  tensors: [tensorEntry('w', [32, 2], 2)],
  data: 36,
});

testVerdicts(ggufFormat, [
  ['keys, arrays, a template and a tensor', good, 'safe'],
  ['version 1 with narrow counts', Uint8Array.from([...utf8('GGUF'), ...u32(1), ...u32(0), ...u32(0)]), 'safe'],
  ['big-endian', Uint8Array.from([...utf8('GGUF'), 0, 0, 0, 3, ...u64(0), ...u64(0)]), 'safe'],
  ['a version to come', Uint8Array.from([...utf8('GGUF'), ...u32(9), ...u64(0), ...u64(0)]), 'unknown', 'gguf/version'],
  ['the older container', utf8('tjgg\x03\0\0\0rest'), 'unknown', 'gguf/legacy'],
  ['more tensors than bytes', gguf({ tensorCount: 1n << 60n }), 'suspicious', 'gguf/tensors'],
  ['more keys than bytes', gguf({ keyCount: 1n << 61n }), 'suspicious', 'gguf/keys'],
  ['a text longer than the file', gguf({ keys: [u64(2n ** 64n - 1n)] , data: 32 }), 'suspicious', 'gguf/string'],
  ['an array longer than the file', gguf({ keys: [arrayKey('x', 10, 1n << 61n, [])] }), 'suspicious', 'gguf/array'],
  ['an array of more texts than bytes', gguf({ keys: [arrayKey('x', 8, 1000n, [])] }), 'suspicious', 'gguf/array'],
  ['a value type that is none', gguf({ keys: [[...ggufString('x'), ...u32(77)]] }), 'suspicious', 'gguf/type'],
  ['five dimensions', gguf({ tensors: [tensorEntry('w', [1, 1, 1, 1, 1])], data: 64 }), 'suspicious', 'gguf/dimensions'],
  ['dimensions that overflow', gguf({ tensors: [tensorEntry('w', [1n << 32n, 1n << 31n])], data: 64 }), 'suspicious', 'gguf/dimensions'],
  ['a tensor past the end', gguf({ tensors: [tensorEntry('w', [64])], data: 255 }), 'suspicious', 'gguf/tensor-range'],
  ['a tensor offset past the end', gguf({ tensors: [tensorEntry('w', [1], 0, 4096)], data: 64 }), 'suspicious', 'gguf/tensor-range'],
  ['a tensor type that is none', gguf({ tensors: [tensorEntry('w', [1], 999)], data: 64 }), 'suspicious', 'gguf/tensor-type'],
  ['an alignment of 0', gguf({ keys: [numberKey('general.alignment', 0)] }), 'suspicious', 'gguf/alignment'],
  ['an alignment of 24', gguf({ keys: [numberKey('general.alignment', 24)] }), 'suspicious', 'gguf/alignment'],
  ['a tensor twice', gguf({ tensors: [tensorEntry('w', [1]), tensorEntry('w', [1])], data: 64 }), 'suspicious', 'gguf/duplicate-tensor'],
  ['a cut key', good.subarray(0, 60), 'broken', 'gguf/truncated'],
  ['Python in a key', gguf({ keys: [textKey('general.description', 'import os\nos.remove("x")')] }), 'suspicious', 'gguf/code-text'],
]); // prettier-ignore

const templated = (...keys: number[][]): Uint8Array => gguf({ keys });

testVerdicts(
  {
    ...ggufFormat,
    // The template reader has tests of its own: here only that it was asked, and its worst verdict.
    analyze: async (input) => {
      const seen = await ggufFormat.analyze(input);
      const own = seen.findings.filter(({ id }) => !id.startsWith('jinja/') || id === 'jinja/internals');
      return { ...seen, findings: own };
    },
  },
  [
    ['a template that reaches internals', templated(textKey('tokenizer.chat_template', ESCAPE)), 'dangerous', 'jinja/internals'],
    ['a named one', templated(textKey('tokenizer.chat_template.tool', ESCAPE)), 'dangerous', 'jinja/internals'],
    ['one in a list', templated(arrayKey('tokenizer.chat_templates', 8, 1, ggufString(ESCAPE))), 'dangerous', 'jinja/internals'],
    ['an adapter’s', templated(textKey('adapter.chat_template', ESCAPE)), 'dangerous', 'jinja/internals'],
    [
      'the second of two copies',
      templated(textKey('tokenizer.chat_template', SAFE_TEMPLATE), textKey('tokenizer.chat_template', ESCAPE)),
      'dangerous',
      'gguf/duplicate-key',
      'jinja/internals',
    ],
    ['one before a cut', templated(textKey('tokenizer.chat_template', ESCAPE), [1]), 'dangerous', 'gguf/truncated', 'jinja/internals'],
  ],
); // prettier-ignore

testLeaves(ggufFormat, [
  ['four letters', utf8('GGUF')],
  ['another magic', utf8('GGML0000')],
]);

test('stays inside whatever comes', () => staysInside(ggufFormat, [good]));

test('what it says of its origin is kept, shortened, and no more than a dozen notes', async () => {
  const { origin } = await analyze(
    ggufFormat,
    gguf({
      keys: [
        arch,
        textKey('general.quantized_by', 'some\u202Eone'),
        textKey('general.base_model.0.repo_url', 'https://huggingface.co/acme/anchor'),
        textKey('general.base_model.0.version', '2'),
        textKey('general.base_model.1.name', 'x'.repeat(9000)),
        numberKey('general.base_model.count', 2),
      ],
    }),
  );
  expect(origin).toEqual([
    { key: 'general.quantized_by', value: 'some⟨U+202E⟩one' },
    { key: 'general.base_model.0.repo_url', value: 'https://huggingface.co/acme/anchor' },
    { key: 'general.base_model.1.name', value: `${'x'.repeat(240)}…` },
  ]);
  const many = Array.from({ length: 99 }, (_, at) => textKey(`general.base_model.${at}.name`, 'a'));
  expect((await analyze(ggufFormat, gguf({ keys: many }))).origin).toHaveLength(16);
  expect(await analyze(ggufFormat, good)).not.toHaveProperty('origin');
});
