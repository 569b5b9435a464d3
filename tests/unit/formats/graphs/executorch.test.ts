import { test } from 'vitest';
import { executorchFormat } from '../../../../utils/formats/graphs/executorch';
import { utf8 } from '../../../fixtures/analyze';
import { flatbuffer } from '../../../fixtures/flatbuffer';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

/** Program { version, execution_plan: [… operators (6), delegates (7)] }, each of which has its name first. */
const program = (operator: string, delegate: string): Uint8Array =>
  flatbuffer('ET12', [null, [['forward', null, null, null, null, null, [[operator]], [[delegate]]]]]);
const good = program('aten::add', 'XnnpackBackend');

testVerdicts(executorchFormat, [
  ['kernels and a backend of its own', good, 'safe'],
  ['a backend of another', program('aten::add', 'Mine'), 'suspicious', 'executorch/delegate'],
  ['a kernel of another', program('mine::add', 'XnnpackBackend'), 'safe', 'executorch/kernel'],
  [
    'no tables',
    Uint8Array.from([...utf8('\x1c\0\0\0ET12'), ...new Uint8Array(64)]),
    'broken',
    'executorch/malformed',
  ],
]);

testLeaves(executorchFormat, [['another FlatBuffer', flatbuffer('TFL3', [null])]]);

test('stays inside whatever comes', () => staysInside(executorchFormat, [good]));
test('a cut file is never safe', () => neverSafeWhenCut(executorchFormat, good.subarray(0, -1)));
