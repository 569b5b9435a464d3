import { test } from 'vitest';
import { savedModelFormat } from '../../../../utils/formats/graphs/saved-model';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { file, message, number, text, type Bytes } from '../../../fixtures/protobuf';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const nodeOf = (field: number, op: string, ...more: readonly Bytes[]): Bytes =>
  message(field, text(1, `n/${op}`), text(2, op), ...more);
const node = (op: string, ...more: readonly Bytes[]): Bytes => nodeOf(1, op, ...more);
const info = message(1, text(4, 'serve'), text(5, '2.9.0'));
const library = (name: string, ...ops: readonly string[]): Bytes =>
  message(2, message(1, message(1, text(1, name)), ...ops.map((op) => nodeOf(3, op))));
const saved = (graph: readonly Bytes[], ...meta: readonly Bytes[]): Uint8Array =>
  file(number(1, 1), message(2, info, message(2, ...graph), ...meta));
const constant = (value: string): Bytes =>
  node('Const', message(5, text(1, 'value'), message(2, message(8, text(8, value)))));
const table = node('InitializeTableFromTextFileV2', text(3, 'table'), text(3, 'n/Const:0'));
const layer = (metadata: unknown): Bytes =>
  message(7, message(1, message(4, text(3, JSON.stringify(metadata)))));
const lambda = (made: unknown): unknown => ({
  layers: [{ class_name: 'Lambda', config: { name: 'l', function: made } }],
});

const good = saved([
  node('Placeholder'),
  node('MatMul'),
  node('StatefulPartitionedCall'),
  library('f', 'Relu'),
]);
const keras = (metadata: unknown): Uint8Array =>
  file(message(1, text(3, 'root'), text(4, '_tf_keras_layer'), text(5, JSON.stringify(metadata))));

testVerdicts(savedModelFormat, [
  ['a graph', good, 'safe'],
  ['what every SavedModel has', saved(['SaveV2', 'RestoreV2', 'MergeV2Checkpoints', 'ShardedFilename', 'Assert', 'LookupTableFindV2', 'Print'].map((op) => node(op))), 'safe'],
  ['a function of the model as an operator', saved([node('__inference_1'), library('__inference_1', 'Add')]), 'safe'],
  ['without a schema number', file(message(2, message(2, node('PyFunc')))), 'dangerous', 'saved-model/python'],
  ['PyFunc', saved([node('PyFunc')]), 'dangerous', 'saved-model/python'],
  ['EagerPyFunc in a function', saved([node('Add'), library('f', 'EagerPyFunc')]), 'dangerous', 'saved-model/python'],
  ['ReadFile', saved([node('ReadFile')]), 'dangerous', 'saved-model/file'],
  ['WriteFile in a function', saved([node('Add'), library('f', 'WriteFile')]), 'dangerous', 'saved-model/file'],
  ['MatchingFiles', saved([node('MatchingFiles')]), 'suspicious', 'saved-model/file-input'],
  ['RpcCall', saved([node('RpcCall')]), 'suspicious', 'saved-model/network'],
  ['PrintV2', saved([node('PrintV2')]), 'suspicious', 'saved-model/output'],
  ['a debugger', saved([node('DebugIdentityV2')]), 'suspicious', 'saved-model/output'],
  ['ImmutableConst', saved([node('ImmutableConst')]), 'suspicious', 'saved-model/memory-map'],
  ['a library', saved([node('LoadLibrary')]), 'suspicious', 'saved-model/library'],
  ['an operator nobody knows', saved([node('MyOp')]), 'suspicious', 'saved-model/unknown-op'],
  ['a table from a path of its own', saved([constant('/data/words'), table]), 'suspicious', 'saved-model/table-file'],
  ['a table from an asset', saved([constant('/data/words'), table], message(6, message(1, text(1, 'n/Const:0')), text(2, 'words'))), 'safe'],
  ['an asset above the folder', saved([node('Add')], message(6, message(1, text(1, 'x:0')), text(2, '../../x'))), 'suspicious', 'saved-model/asset-path'],
  ['a Lambda layer of bytecode', saved([node('Add')], layer(lambda(['4wEAAAAAAAAA', null, null]))), 'dangerous', 'saved-model/lambda-code'],
  ['a Lambda layer by name', saved([node('Add')], layer(lambda('f'))), 'suspicious', 'saved-model/lambda'],
  ['Keras’ own file', keras({ class_name: 'Dense' }), 'safe'],
  ['Keras’ own file with a Lambda layer', keras(lambda(['4wEAAAAAAAAA', null, null])), 'dangerous', 'saved-model/lambda-code'],
  ['a bare graph', file(node('PyFunc'), library('f', 'Add')), 'dangerous', 'saved-model/python'],
  ['a bare meta graph', file(info, message(2, node('PyFunc'))), 'dangerous', 'saved-model/python'],
]); // prettier-ignore

testLeaves(savedModelFormat, [
  ['text', utf8('graph { node: 1 }')],
  ['ONNX', file(number(1, 8), message(7, message(1, text(4, 'Add'))))],
  ['zeroes', new Uint8Array(100)],
  ['an empty file', new Uint8Array()],
]);

test('stays inside whatever comes', () =>
  staysInside(savedModelFormat, [good, keras(lambda(['4wEAAAAAAAAA']))]));
test('a file cut inside its graph is never safe', () => neverSafeWhenCut(savedModelFormat, good));
