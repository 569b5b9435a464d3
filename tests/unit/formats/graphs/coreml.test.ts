import { test } from 'vitest';
import { coremlFormat } from '../../../../utils/formats/graphs/coreml';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { file, message, number, text, type Bytes } from '../../../fixtures/protobuf';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const description = message(2, message(1, text(1, 'image'), message(3, message(4, number(1, 3)))));
const model = (...type: readonly Bytes[]): Uint8Array => file(number(1, 4), description, ...type);
const layer = (...params: readonly Bytes[]): Bytes => message(1, text(1, 'l'), ...params);
const custom = message(500, text(10, 'MyLayer'));
const good = model(message(500, layer(message(140, [])), layer()));
const operation = (type: string, ...more: readonly Bytes[]): Bytes => message(3, text(1, type), ...more);
const program = (...operations: readonly Bytes[]): Bytes =>
  message(
    502,
    message(2, text(1, 'main'), message(2, message(3, text(1, 'CoreML5'), message(2, ...operations)))),
  );
const linked = (name: string): Uint8Array => model(message(556, message(1, message(1, text(1, name)))));

testVerdicts(coremlFormat, [
  ['a network', good, 'safe'],
  ['a custom layer', model(message(500, layer(custom))), 'suspicious', 'coreml/custom-layer'],
  ['one in a classifier', model(message(403, layer(custom))), 'suspicious', 'coreml/custom-layer'],
  ['one in a branch', model(message(500, layer(message(605, message(2, layer(custom)))))), 'suspicious', 'coreml/custom-layer'],
  ['one in a loop', model(message(500, layer(message(615, message(4, layer(custom)))))), 'suspicious', 'coreml/custom-layer'],
  ['one in a pipeline', model(message(202, message(1, number(1, 4), message(500, layer(custom))))), 'suspicious', 'coreml/custom-layer'],
  ['one in a pipeline’s classifier', model(message(200, message(1, message(1, message(500, layer(custom)))))), 'suspicious', 'coreml/custom-layer'],
  ['a custom model', model(message(555, text(1, 'MyModel'))), 'suspicious', 'coreml/custom-model'],
  ['a linked model', linked('other.mlmodel'), 'suspicious', 'coreml/linked'],
  ['a linked model above the folder', linked('../x'), 'suspicious', 'coreml/linked'],
  ['no type', file(number(1, 4), description), 'broken', 'coreml/truncated'],
  ['a type to come', model(message(4000, [])), 'unknown', 'coreml/type'],
  ['a program', model(program(operation('conv'))), 'safe'],
  ['a custom operation in a block', model(program(operation('cond', message(4, operation('custom_layer'))))), 'suspicious', 'coreml/custom-layer'],
]); // prettier-ignore

testLeaves(coremlFormat, [
  ['a SavedModel', file(number(1, 1), message(2, message(1, text(4, 'serve')), message(2, [])))],
  ['ONNX', file(number(1, 8), text(2, 'pytorch'), message(7, message(1, text(4, 'Add'))))],
  ['text', utf8('model')],
]);

test('stays inside whatever comes', () => staysInside(coremlFormat, [good, linked('x')]));
test('a file cut inside its network is never safe', () => neverSafeWhenCut(coremlFormat, good));
