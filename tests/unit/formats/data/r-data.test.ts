import { test } from 'vitest';
import { rDataFormat } from '../../../../utils/formats/data/r-data';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { bytesOf, u32 } from '../../../fixtures/little-endian';
import {
  chars,
  int,
  integers,
  list,
  named,
  nothing,
  pair,
  rds,
  strings,
  symbol,
} from '../../../fixtures/r-data';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const call = pair(6, symbol('system'), pair(2, strings('x'), nothing));
const good = rds(named([integers(1, 2), strings('a')], ['n', 's']));
const version3 = Uint8Array.from([
  ...bytesOf('X\n'),
  ...[3, 0, 0, 5].flatMap(int),
  ...bytesOf('UTF-8'),
  ...nothing,
]);
const native = Uint8Array.from([...bytesOf('B\n'), ...[2, 0, 0, 13, 1, 7].flatMap(u32)]);

testVerdicts(rDataFormat, [
  ['numbers and texts with names', good, 'safe'],
  ['a workspace', rds(pair(2 + 0x400, symbol('x'), [...integers(1), ...nothing]), 'RDX2\n'), 'safe'],
  ['version 3 with its encoding', version3, 'safe'],
  ['the machine’s own order', native, 'safe'],
  ['an environment', rds([...int(4), ...int(0), ...nothing, ...nothing, ...nothing, ...nothing]), 'safe'],
  ['a namespace', rds([...int(249), ...int(0), ...int(1), ...chars('stats')]), 'safe'],
  ['a promise', rds(list(pair(5, nothing, symbol('x')))), 'suspicious', 'r-data/promise'],
  ['a promise of a call', rds(pair(5, nothing, call)), 'suspicious', 'r-data/promise', 'r-data/language', 'r-data/name'],
  ['an expression', rds([...int(20), ...int(1), ...symbol('x')]), 'suspicious', 'r-data/language'],
  ['a function', rds(pair(3, int(253), [...nothing, ...integers(1)]).flat()), 'suspicious', 'r-data/closure', 'r-data/trailing'],
  ['compiled code', rds(list(int(21))), 'suspicious', 'r-data/bytecode'],
  ['text form', utf8('A\n2\n262912\n131840\n'), 'unknown', 'r-data/ascii'],
  ['bytes behind the value', rds([...nothing, 1]), 'suspicious', 'r-data/trailing'],
  ['a type that is none', rds(int(77)), 'broken', 'r-data/malformed'],
]); // prettier-ignore

testLeaves(rDataFormat, [
  ['a letter and a line', utf8('X\nvalues follow')],
  ['text', utf8('RDX3 is a format')],
]);

test('stays inside whatever comes', () => staysInside(rDataFormat, [good, rds(call)]));
test('a cut file is never safe', () => neverSafeWhenCut(rDataFormat, good));
