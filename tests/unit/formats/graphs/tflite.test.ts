import { test } from 'vitest';
import { tfliteFormat } from '../../../../utils/formats/graphs/tflite';
import { utf8 } from '../../../fixtures/analyze';
import { flatbuffer } from '../../../fixtures/flatbuffer';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

/** Model { version, operator_codes: [OperatorCode { deprecated_builtin_code, custom_code }] }. */
const model = (...custom: readonly string[]): Uint8Array =>
  flatbuffer('TFL3', [null, custom.map((name) => [null, name])]);
const good = model('TFLite_Detection_PostProcess');
const zeroed = Uint8Array.from([
  ...utf8('\x1c\0\0\0TFL3'),
  ...new Uint8Array(40),
  ...utf8('FlexWriteFile\0'),
]);

testVerdicts(tfliteFormat, [
  ['built-in operators', flatbuffer('TFL3', [null, [[null, null]]]), 'safe'],
  ['a custom operator of the library', good, 'safe'],
  ['a custom operator', model('Mine'), 'suspicious', 'tflite/custom'],
  ['an operator of TensorFlow', model('FlexErf'), 'safe', 'tflite/flex'],
  ['one that writes files', model('Add', 'FlexWriteFile'), 'dangerous', 'tflite/custom', 'tflite/file'],
  ['one that calls Python', model('FlexPyFunc'), 'dangerous', 'tflite/python'],
  ['a name where no table is', zeroed, 'suspicious', 'tflite/broken-names', 'tflite/malformed'],
  ['no tables', zeroed.subarray(0, 48), 'broken', 'tflite/malformed'],
]);

testLeaves(tfliteFormat, [
  ['another FlatBuffer', flatbuffer('ET12', [null])],
  ['text', utf8('TFL3')],
]);

test('stays inside whatever comes', () => staysInside(tfliteFormat, [good, model('Mine', 'FlexErf')]));
test('a cut file is never safe', () => neverSafeWhenCut(tfliteFormat, good.subarray(0, -1)));
