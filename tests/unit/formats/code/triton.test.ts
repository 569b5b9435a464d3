import { expect, test } from 'vitest';
import { tritonFormat } from '../../../../utils/formats/code/triton';
import { utf8 } from '../../../fixtures/analyze';
import { inspectText } from '../../../fixtures/configs';
import { staysInside } from '../../../fixtures/hostile';
import { untold } from '../../../fixtures/texts';

const model = (...lines: readonly string[]) =>
  [
    'name: "m"',
    'max_batch_size: 8',
    ...lines,
    'input [ { name: "x", data_type: TYPE_FP32, dims: [ -1 ] } ]',
  ].join('\n');
const BACKEND = ['config/python-backend'];

test.each([
  ['another backend', model('backend: "onnxruntime"'), 'safe', []],
  ['Python as a name', model('default_model_filename: "python.onnx"'), 'safe', []],
  ['a comment', model('# backend: "python"', 'platform: "tensorrt_plan"'), 'safe', []],
  ['Python', model('backend: "python"'), 'suspicious', BACKEND],
  ['Python in single quotes', model("backend : 'python'"), 'suspicious', BACKEND],
  ['Python in two parts', model('backend: "pyt"', '  "hon"'), 'suspicious', BACKEND],
  ['Python in escapes', model(String.raw`backend: "\160ython"`), 'suspicious', BACKEND],
  ['Python on the next line', model('backend:  # which', '"python"'), 'suspicious', BACKEND],
  ['a second backend', model('backend: "python"', 'backend: "onnxruntime"'), 'suspicious', BACKEND],
  [
    'an environment',
    model(
      'parameters: { key: "EXECUTION_ENV_PATH", value: { string_value: "$$TRITON_MODEL_DIRECTORY/env.tar.gz" } }',
    ),
    'suspicious',
    ['config/environment'],
  ],
])('%s', async (_, text, verdict, rules) => {
  const seen = await inspectText(text, 'm/config.pbtxt');
  expect([seen.format, seen.verdict, seen.findings.map(({ id }) => id)]).toEqual(['triton', verdict, rules]);
  expect(untold(seen.findings)).toEqual([]);
});

test('names the file that it opens', async () =>
  expect((await inspectText(model('default_model_filename: "m.pt"'), 'config.pbtxt')).opens).toEqual([
    'm.pt',
  ]));

test('stays inside whatever comes', () => staysInside(tritonFormat, [utf8(model('backend: "python"'))]));
