import { test } from 'vitest';
import { mxnetFormat } from '../../../../utils/formats/graphs/mxnet';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { u32, u64 } from '../../../fixtures/little-endian';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const symbol = (...nodes: readonly object[]): Uint8Array => utf8(JSON.stringify({ nodes, heads: [] }));
const good = symbol({ op: 'null', name: 'data' }, { op: 'FullyConnected', name: 'f', attrs: { num: '1' } });
const list = (count: number): Uint8Array =>
  Uint8Array.from([...u64(0x112), ...u64(0), ...u64(count), ...u32(0xf993fac9), ...u32(0), ...u32(0)]);

testVerdicts(mxnetFormat, [
  ['a network', good, 'safe'],
  ['a custom operator', symbol({ op: 'Custom', attrs: { op_type: 'mine' } }), 'suspicious', 'mxnet/custom'],
  [
    'one in the older form',
    symbol({ op: 'Custom', param: { op_type: 'mine' } }),
    'suspicious',
    'mxnet/custom',
  ],
  ['an operator with a library', symbol({ op: 'X', attrs: { library: 'x.so' } }), 'suspicious', 'mxnet/path'],
  ['parameters', list(1), 'safe'],
  ['more parameters than bytes', list(1000), 'suspicious', 'mxnet/count'],
]);

testLeaves(mxnetFormat, [
  ['other JSON', utf8('{"nodes": 1}')],
  ['a number', Uint8Array.from([...u64(0x112), ...u64(0)])],
]);

test('stays inside whatever comes', () => staysInside(mxnetFormat, [good, list(1)]));
test('a cut symbol is never safe', () => neverSafeWhenCut(mxnetFormat, good));
