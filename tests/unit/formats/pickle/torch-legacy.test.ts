import { expect, it } from 'vitest';
import { torchLegacyFormat } from '../../../../utils/formats/pickle/torch-legacy';
import { analyze } from '../../../fixtures/analyze';
import * as p from '../../../fixtures/pickle';

const info = p.pickle('}');
const keys = p.pickle(']', p.LONG_TEXT('7'), 'a');
const tensor: p.Part = [
  p.GLOBAL('torch._utils', '_rebuild_tensor_v2'),
  p.STORAGE('7', 2),
  p.TUPLE1,
  p.REDUCE,
];
/** A class with its source beside it, as whole modules were saved. */
const source = (module: string, name: string): p.Part => [
  p.MARK,
  p.TEXT('module'),
  p.GLOBAL(module, name),
  p.TEXT('source.py'),
  p.TEXT('class Source'),
  'tQ',
];
const storage = [p.u64(2), new Uint8Array(8)];
const file = (object: p.Part, ...rest: p.Part[]) =>
  p.bytes(p.LEGACY_MAGIC, p.LEGACY_PROTOCOL, info, p.pickle(object), rest);

it.each<[string, Uint8Array, object]>([
  ['a tensor', file(tensor, keys, storage), { verdict: 'safe', weightsOnly: true, findings: [] }],
  [
    'a tensor with a class of its own',
    file([tensor, '0', p.CALL('sklearn.svm', 'SVC')], keys, storage),
    { verdict: 'safe', weightsOnly: false },
  ],
  ['a payload', file(p.CALL('os', 'system'), keys), { verdict: 'dangerous' }],
  ['a payload in the keys', file('N', p.EVIL), { verdict: 'dangerous' }],
  [
    'a payload among raw storages, which nobody reads',
    file(tensor, keys, p.u64(2), p.EVIL),
    { verdict: 'safe' },
  ],
  ['a payload behind all storages', file(tensor, keys, storage, p.EVIL), { verdict: 'suspicious' }],
  ['zeros behind all storages', file(tensor, keys, storage, new Uint8Array(9)), { verdict: 'safe' }],
  ['storages cut off', file(tensor, keys, p.u64(2)), { verdict: 'broken' }],
  ['no keys', file(tensor), { verdict: 'broken' }],
  ['a module with its source', file(source('torch.nn.modules.linear', 'Linear'), keys), { verdict: 'safe' }],
  [
    'a module with its source, built',
    file([source('torch.nn.modules.linear', 'Linear'), ')', p.NEWOBJ, '}', p.BUILD], keys),
    { verdict: 'safe' },
  ],
  [
    'a class with its source, called',
    file([source('xgboost.tracker', 'RabitTracker'), p.TEXT('x'), p.TUPLE1, p.REDUCE], keys),
    { verdict: 'dangerous' },
  ],
])('%s', async (_, content, expected) => {
  expect(torchLegacyFormat.matches(content.subarray(0, 4096), content.length)).toBe(true);
  expect(await analyze(torchLegacyFormat, content)).toMatchObject({ format: 'torch-legacy', ...expected });
});

it('knows the format although the magic number is computed', async () => {
  const magic = p.pickle(
    p.GLOBAL('builtins', 'int'),
    p.LONG_TEXT('119547037146038801333356'),
    p.TUPLE1,
    p.REDUCE,
  );
  const content = p.bytes(magic, p.LEGACY_PROTOCOL, info, p.pickle('N'), keys);
  expect(torchLegacyFormat.matches(content, content.length)).toBe(true);
  expect(await analyze(torchLegacyFormat, content)).toMatchObject({
    verdict: 'suspicious',
    findings: [{ id: 'torch-legacy/computed-magic' }],
  });
});

it.each<[string, Uint8Array]>([
  ['another pickle', p.pickle('N')],
  ['two numbers', p.bytes(p.pickle('K', 1), p.LEGACY_PROTOCOL)],
  ['no pickle', p.bytes('text')],
])('is not %s', (_, content) => {
  expect(torchLegacyFormat.matches(content, content.length)).toBe(false);
});
