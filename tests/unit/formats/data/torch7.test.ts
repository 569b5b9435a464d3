import { test } from 'vitest';
import { torch7Format } from '../../../../utils/formats/data/torch7';
import { utf8 } from '../../../fixtures/analyze';
import { staysInside } from '../../../fixtures/hostile';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const binary = utf8('\x04\0\0\0\x01\0\0\0\x03\0\0\0V 1\x0d\0\0\0nn.Sequential');

testVerdicts(torch7Format, [
  ['a network', binary, 'suspicious', 'torch7/opaque'],
  ['a table', utf8('\x03\0\0\0\x01\0\0\0\x02\0\0\0\x02\0\0\0'), 'suspicious', 'torch7/opaque'],
  ['text form with source', utf8('4\n1\n3\nV 1\n9\nnn.Module\nos.execute("x")\n'), 'suspicious', 'torch7/source', 'torch7/opaque'],
  ['compiled Lua', utf8(`${new TextDecoder().decode(binary)}\x1bLJ\x01`), 'suspicious', 'torch7/bytecode', 'torch7/opaque'],
]); // prettier-ignore

testLeaves(torch7Format, [
  ['numbers in lines', utf8('4\n1\n3\n5\n')],
  ['zeroes', new Uint8Array(64)],
]);

test('stays inside whatever comes', () => staysInside(torch7Format, [binary]));
