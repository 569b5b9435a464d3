import { test } from 'vitest';
import { onnxFormat } from '../../../../utils/formats/graphs/onnx';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { file, message, number, text, type Bytes } from '../../../fixtures/protobuf';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const node = (op: string, domain = '', ...attributes: readonly Bytes[]): Bytes =>
  message(1, text(1, 'x'), text(2, 'y'), text(4, op), ...attributes, ...(domain ? [text(7, domain)] : []));
const attribute = (name: string, ...value: readonly Bytes[]): Bytes => message(5, text(1, name), ...value);
const entry = (key: string, value: string): Bytes => message(13, text(1, key), text(2, value));
const kept = (field: number, ...entries: readonly Bytes[]): Bytes =>
  message(field, number(1, 1), ...entries, number(14, 1));
const model = (graph: readonly Bytes[], ...more: readonly Bytes[]): Uint8Array =>
  file(number(1, 8), message(7, ...graph), message(8, text(1, ''), number(2, 13)), ...more);
const located = (location: string): Uint8Array =>
  model([node('Identity'), kept(5, entry('location', location))]);
const ownFunction = (name: string, domain: string, ...nodes: readonly Bytes[]): Bytes =>
  message(25, text(1, name), ...nodes, text(10, domain));
/** FunctionProto keeps its nodes in field 7. */
const functionNode = (op: string, domain: string): Bytes => message(7, text(4, op), text(7, domain));

const good = model([
  node('Identity'),
  message(
    5,
    number(1, 1),
    message(
      9,
      Array.from({ length: 40 }, () => 0),
    ),
  ),
]);

testVerdicts(onnxFormat, [
  ['a node and an initializer', good, 'safe'],
  ['operators of the runtime', model([node('Gelu', 'com.microsoft')]), 'safe'],
  ['a domain of its own functions', model([node('F', 'own')], ownFunction('F', 'own', functionNode('Add', ''))), 'safe'],
  ['another operator of that domain', model([node('G', 'own')], ownFunction('F', 'own')), 'suspicious', 'onnx/domain'],
  ['a foreign operator in a function', model([node('F', 'own')], ownFunction('F', 'own', functionNode('X', 'evil'))), 'suspicious', 'onnx/domain'],
  ['a foreign operator', model([node('Foo', 'evil.custom')]), 'suspicious', 'onnx/domain'],
  ['one in a subgraph', model([node('If', '', attribute('then_branch', message(6, node('Foo', 'evil'))))]), 'suspicious', 'onnx/domain'],
  ['one in a list of subgraphs', model([node('If', '', attribute('b', message(11, node('Foo', 'evil'))))]), 'suspicious', 'onnx/domain'],
  ['one in the training graph', model([node('Add')], message(20, message(2, node('Foo', 'evil')))), 'suspicious', 'onnx/domain'],
  ['an operator that calls Python', model([node('PyOp', 'com.microsoft')]), 'dangerous', 'onnx/python'],
  ['attributes that name Python', model([node('Op', '', attribute('module'), attribute('class_name'))]), 'dangerous', 'onnx/python'],
  ['data in a file beside it', located('model.onnx_data'), 'safe', 'onnx/external-data'],
  ['data at an absolute path', located('/etc/passwd'), 'dangerous', 'onnx/external-path'],
  ['data above the folder', located('a/../../x'), 'dangerous', 'onnx/external-path'],
  ['data above the folder, with backslashes', located('..\\x'), 'dangerous', 'onnx/external-path'],
  ['data on a drive', located('C:x'), 'dangerous', 'onnx/external-path'],
  ['data at an address', located('http://host/x'), 'dangerous', 'onnx/external-path'],
  ['data outside, in a node’s constant', model([node('Constant', '', attribute('value', kept(5, entry('location', '/x'))))]), 'dangerous', 'onnx/external-path'],
  ['data outside, in a sparse tensor', model([node('Add'), message(15, kept(1, entry('location', '/x')))]), 'dangerous', 'onnx/external-path'],
  ['an offset that is none', model([node('Add'), kept(5, entry('offset', '-1'))]), 'suspicious', 'onnx/external-range'],
  ['a length that no count holds', model([node('Add'), kept(5, entry('length', `${2n ** 63n}`))]), 'suspicious', 'onnx/external-range'],
  ['code in the metadata', model([node('Add')], message(14, text(1, 'k'), text(2, 'import os; os.x()'))), 'suspicious', 'onnx/code-text'],
  ['a graph that is cut', good.subarray(0, 20), 'broken', 'onnx/truncated'],
  ['a danger before the end of the bytes', located('/etc/passwd').subarray(0, -4), 'dangerous', 'onnx/external-path', 'onnx/truncated'],
]); // prettier-ignore

testLeaves(onnxFormat, [
  ['a graph of TensorFlow', file(message(1, text(1, 'n'), text(2, 'Const')))],
  ['a message with other fields', file(number(1, 8), message(7, node('Add')), number(99, 1))],
  ['a graph with other fields', file(number(1, 8), message(7, message(99, [1])))],
  ['a version that is none', file(number(1, 900), message(7, node('Add')))],
  ['text', utf8('no model at all')],
]);

test('stays inside whatever comes', () => staysInside(onnxFormat, [good, located('/x')]));
test('a file cut inside its graph is never safe', () =>
  neverSafeWhenCut(onnxFormat, model([node('Add')]).subarray(0, -6)));
