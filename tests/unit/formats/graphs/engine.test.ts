import { test } from 'vitest';
import { engineFormat } from '../../../../utils/formats/graphs/engine';
import { utf8 } from '../../../fixtures/analyze';
import { staysInside } from '../../../fixtures/hostile';
import { file, message, number, text } from '../../../fixtures/protobuf';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const cntk = file(number(1, 1), message(2, text(1, 'uid'), message(2, number(1, 1))));

testVerdicts(engineFormat, [
  ['TensorRT', utf8('ptrt\0\0\0\0'), 'suspicious', 'engine/opaque'],
  ['TensorRT of another version', utf8('ftrt\0\0\0\0'), 'suspicious', 'engine/opaque'],
  ['RKNN', utf8('RKNN\0\0\0\0'), 'suspicious', 'engine/opaque'],
  ['CNTK', cntk, 'suspicious', 'engine/opaque'],
  ['CNTK’s older form', utf8('B\0C\0N\0T\0K\0'), 'suspicious', 'engine/opaque'],
]);

testLeaves(engineFormat, [
  ['another dictionary', file(number(1, 1), message(2, text(1, 'key'), message(2, number(1, 1))))],
  ['text', utf8('plan')],
]);

test('stays inside whatever comes', () => staysInside(engineFormat, [cntk]));
