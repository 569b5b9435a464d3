import { test } from 'vitest';
import { paddleFormat } from '../../../../utils/formats/graphs/paddle';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { file, message, number, text } from '../../../fixtures/protobuf';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const program = (...types: readonly string[]): Uint8Array =>
  file(
    message(
      1,
      number(1, 0),
      number(2, 0),
      message(3, text(1, 'x'), message(2, number(1, 7))),
      ...types.map((type) => message(4, message(1, text(1, 'X'), text(2, 'x')), text(3, type))),
    ),
    message(4, number(1, 0)),
  );
const good = program('feed', 'conv2d', 'fetch');

testVerdicts(paddleFormat, [
  ['a program', good, 'safe'],
  ['Python', program('feed', 'py_func'), 'suspicious', 'paddle/python'],
  ['a file', program('load_combine'), 'suspicious', 'paddle/file'],
  ['another machine', program('c_gen_nccl_id'), 'suspicious', 'paddle/network'],
  ['a type named like a property', program('constructor'), 'safe'],
]);

testLeaves(paddleFormat, [
  ['a graph of TensorFlow', file(message(1, text(1, 'n'), text(2, 'Const')))],
  ['text', utf8('blocks')],
  ['an empty file', new Uint8Array()],
]);

test('stays inside whatever comes', () => staysInside(paddleFormat, [good]));
test('a file cut inside its block is never safe', () => neverSafeWhenCut(paddleFormat, good.subarray(0, -5)));
