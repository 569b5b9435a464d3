import { expect, test } from 'vitest';
import { safetensorsFormat } from '../../../../utils/formats/data/safetensors';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { safetensors, tensor } from '../../../fixtures/safetensors';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const plain = { w: tensor('F32', [2, 2], 0, 16) };
const good = safetensors({ header: { ...plain, __metadata__: { format: 'pt' } }, data: 16 });
const withMetadata = (metadata: unknown): Uint8Array =>
  safetensors({ header: { ...plain, __metadata__: metadata }, data: 16 });

testVerdicts(safetensorsFormat, [
  ['a tensor and metadata', good, 'safe'],
  ['no tensors', safetensors({ header: '{}' }), 'safe'],
  ['a header padded with spaces', safetensors({ header: `${JSON.stringify(plain)}   `, data: 16 }), 'safe'],
  ['a scalar', safetensors({ header: { s: tensor('I64', [], 0, 8) }, data: 8 }), 'safe'],
  ['half bytes', safetensors({ header: { q: tensor('F4', [4], 0, 2) }, data: 2 }), 'safe'],
  [
    'two tensors in another order',
    safetensors({ header: { b: tensor('U8', [3], 2, 5), a: tensor('F16', [1], 0, 2) }, data: 5 }),
    'safe',
  ],
  ['a key named like a property', safetensors({ header: `{"__proto__":${JSON.stringify(plain.w)}}`, data: 16 }), 'safe'],
  ['bytes behind the last tensor', safetensors({ header: plain, data: 17 }), 'suspicious', 'safetensors/trailing'],
  ['a hole', safetensors({ header: { w: tensor('U8', [1], 3, 4) }, data: 4 }), 'suspicious', 'safetensors/hole'],
  [
    'a key twice',
    safetensors({ header: `{"w":${JSON.stringify(plain.w)},"w":${JSON.stringify(plain.w)}}`, data: 16 }),
    'suspicious',
    'safetensors/duplicate',
  ],
  [
    'a key twice inside a tensor',
    safetensors({ header: '{"w":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}}', data: 1 }),
    'suspicious',
    'safetensors/duplicate',
  ],
  [
    'tensors that share bytes',
    safetensors({ header: { a: tensor('U8', [2], 0, 2), b: tensor('U8', [2], 1, 3) }, data: 3 }),
    'broken',
    'safetensors/overlap',
  ],
  ['data that is cut', safetensors({ header: plain, data: 15 }), 'broken', 'safetensors/short'],
  ['a size that is not the shape', safetensors({ header: { w: tensor('F32', [3], 0, 16) }, data: 16 }), 'suspicious', 'safetensors/tensor', 'safetensors/trailing'],
  ['metadata that is no text', withMetadata({ a: 1 }), 'broken', 'safetensors/metadata'],
  ['metadata that is a list', withMetadata(['a']), 'broken', 'safetensors/metadata'],
  ['a length past the end', safetensors({ header: plain, length: 1000n }), 'broken', 'safetensors/header-length'],
  ['a length past all limits', safetensors({ header: plain, length: 1n << 62n }), 'broken', 'safetensors/header-length'],
  ['a header that is no JSON', safetensors({ header: '{"w": nothing}' }), 'broken', 'safetensors/malformed'],
  ['Python in the metadata', withMetadata({ run: "import os; os.system('x')" }), 'suspicious', 'safetensors/code-text'],
  ['a command in the metadata', withMetadata({ run: 'cd /tmp && curl http://host/x' }), 'suspicious', 'safetensors/code-text'],
  ['a page script in the metadata', withMetadata({ run: '<script>x</script>' }), 'suspicious', 'safetensors/code-text'],
  ['an address and prose in the metadata', withMetadata({ licence: 'https://host/licence', about: 'How to import os tokens; remove -rf' }), 'safe'],
]); // prettier-ignore

testLeaves(safetensorsFormat, [
  ['JSON', utf8('{"a": 1, "b": {"c": 2}}')],
  ['text before an object', utf8('let a = {"b": 1}')],
  ['zeroes', new Uint8Array(64)],
  ['an empty file', new Uint8Array()],
]);

test('reads the header and nothing behind it', async () => {
  const asked: number[] = [];
  const head = safetensors({ header: { w: tensor('U8', [5_000_000_000], 0, 5_000_000_000) } });
  const source = {
    size: head.length + 5_000_000_000,
    bytesRead: 0,
    read: async (offset: number, length: number) => {
      asked.push(offset);
      return head.subarray(offset, offset + length);
    },
  };
  await expect(analyze(safetensorsFormat, head, { source })).resolves.toMatchObject({ verdict: 'safe' });
  expect(Math.max(...asked)).toBeLessThan(head.length);
});

test('a header longer than the format allows is broken, not merely unread', async () => {
  const head = safetensors({ header: plain, length: 100_000_001n });
  const read = async (offset: number, length: number) => head.subarray(offset, offset + length);
  const seen = await analyze(safetensorsFormat, head, {
    source: { size: 200_000_000, bytesRead: 0, read },
  });
  expect([seen.verdict, ...seen.findings.map(({ id }) => id)]).toEqual([
    'broken',
    'safetensors/header-length',
  ]);
});

test('stays inside whatever comes', () => staysInside(safetensorsFormat, [good]));
test('a cut file is never safe', () => neverSafeWhenCut(safetensorsFormat, good));
