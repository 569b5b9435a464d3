import { test } from 'vitest';
import { msgpackFormat } from '../../../../utils/formats/data/msgpack';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { bytesOf } from '../../../fixtures/little-endian';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const text = (value: string): number[] => [0xa0 + bytesOf(value).length, ...bytesOf(value)];
const extension = (code: number, body: readonly number[]): number[] => [0xc7, body.length, code, ...body];
const map = (...pairs: readonly (readonly [string, readonly number[]])[]): number[] => [
  0x80 + pairs.length,
  ...pairs.flatMap(([key, value]) => [...text(key), ...value]),
];
const file = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat());
/** An array as Flax writes it: shape, type, bytes. */
const array = extension(1, [0x93, 0x91, 1, ...text('float32'), 0xc4, 4, 0, 0, 0, 0]);
const good = file(map(['params', map(['kernel', array], ['bias', array])], ['step', [0xcd, 1, 0]]));

testVerdicts(msgpackFormat, [
  ['arrays in maps', good, 'safe'],
  ['every scalar', file(map(['a', [0x9a, 0xc0, 0xc2, 0xc3, 0xff, 0xcc, 1, 0xd1, 0, 1, 0xca, 0, 0, 0, 0, 0xcb, 0, 0, 0, 0, 0, 0, 0, 0, 0xd9, 1, 65, 0xdc, 0, 1, 1]])), 'safe'],
  ['a map of 16-bit length', file([0xde, 0, 1, ...text('p'), 1]), 'safe'],
  ['another extension', file(map(['p', extension(42, [1, 2])])), 'suspicious', 'msgpack/extension'],
  ['another extension of fixed length', file(map(['p', [0xd5, 0xff, 1, 2]])), 'suspicious', 'msgpack/extension'],
  ['bytes that look like a pickle', file(map(['p', [0xc4, 4, 0x80, 4, 0x4e, 0x2e]])), 'suspicious', 'msgpack/pickle'],
  ['bytes behind the map', file(map(['p', [1]]), [1, 2]), 'suspicious', 'msgpack/trailing'],
  ['an array longer than the file', file(map(['p', [0xdd, 255, 255, 255, 255]])), 'broken', 'msgpack/truncated'],
]); // prettier-ignore

testLeaves(msgpackFormat, [
  ['a pickle', file([0x80, 4, 0x4e, 0x2e])],
  ['a map with a number for a key', file([0x81, 1, 1])],
  ['a map without a value', file([0x81, ...text('p')])],
  ['text', utf8('params')],
]);

test('stays inside whatever comes', () => staysInside(msgpackFormat, [good]));
test('a cut file is never safe', () => neverSafeWhenCut(msgpackFormat, good));
