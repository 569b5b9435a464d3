import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { inspectFile } from '../../../../utils/formats/inspect';
import { EVIL, pickle } from '../../../fixtures/pickle';
import { zip } from '../../../fixtures/zip';

const inspect = (bytes: Uint8Array, path = 'model.pt') => inspectFile(memorySource(bytes), path);

describe('TorchScript', () => {
  const script = (code: string, pickled = pickle('c__torch__\nM\n', 0x29, 0x81)) =>
    zip([
      { name: 'm/data.pkl', data: pickled },
      { name: 'm/code/__torch__.py', data: code, deflate: true },
      { name: 'm/constants.pkl', data: pickle(0x29) },
    ]);
  it.each([
    ['safe', 'def forward(self, x: Tensor) -> Tensor:\n  return torch.relu(x)\n'],
    ['safe', 'def f():\n  return "torch.save(x)"\n'],
    ['safe', 'def f(x):\n  return ops.quantized.linear(x)\n'],
    ['dangerous', 'def f():\n  y = torch.from_file("/etc/passwd", False, 100)\n'],
    ['dangerous', 'def f():\n  torch.save(y, "/tmp/x")\n'],
    ['dangerous', 'def f():\n  ops.aten.save(y, "/tmp/x")\n'],
    ['suspicious', 'def f(x):\n  return ops.mine.kernel(x)\n'],
    ['suspicious', 'def f(x):\n  return ^Fn(1)(x)\n'],
  ])('is %s with %j', async (verdict, code) => {
    const seen = await inspect(script(code));
    expect([seen.format, seen.verdict]).toEqual(['torchscript', verdict]);
  });
  it('with a pickle that calls more than its own classes is dangerous', async () => {
    expect((await inspect(script('', EVIL))).verdict).toBe('dangerous');
  });
});

describe('torch.package', () => {
  const packed = (source: string) =>
    zip([
      { name: 'p/.data/extern_modules', data: 'os\n' },
      { name: 'p/mymod.py', data: source },
      { name: 'p/model/model.pkl', data: pickle('cmymod\nbuild\n') },
    ]);
  it.each([
    ['suspicious', 'def build():\n    return 1\n'],
    ['dangerous', 'import os\ndef build():\n    os.system("x")\n'],
  ])('is %s with the source %j', async (verdict, source) => {
    const seen = await inspect(packed(source));
    expect([seen.format, seen.verdict]).toEqual(['torch-package', verdict]);
  });
});

describe('skops', () => {
  const node = (loader: string, module: string, name: string, content: unknown = null) => ({
    __loader__: loader,
    __module__: module,
    __class__: name,
    content,
  });
  it.each([
    ['safe', node('ObjectNode', 'sklearn.svm', 'SVC', { a: [node('JsonNode', 'builtins', 'str')] })],
    ['safe', node('OperatorFuncNode', 'operator', 'itemgetter')],
    [
      'safe',
      node('MethodNode', 'numpy', 'ndarray', { func: 'sum', obj: node('ObjectNode', 'numpy', 'ndarray') }),
    ],
    ['suspicious', node('ObjectNode', 'evilpkg', 'Evil')],
    ['suspicious', node('ListNode', 'builtins', 'list', [node('ObjectNode', 'evilpkg', 'Evil')])],
    ['dangerous', node('ObjectNode', 'os', 'system')],
    ['dangerous', node('FunctionNode', 'numpy', 'load')],
    ['safe', node('FunctionNode', 'numpy', 'add')],
    ['dangerous', node('OperatorFuncNode', 'builtins', 'eval')],
    [
      'dangerous',
      node('MethodNode', 'numpy', 'ndarray', { func: 'f', obj: node('ObjectNode', 'sklearn', 'X') }),
    ],
  ])('is %s with %j', async (verdict, schema) => {
    const seen = await inspect(zip([{ name: 'schema.json', data: JSON.stringify(schema) }]), 'm.skops');
    expect([seen.format, seen.verdict]).toEqual(['skops', verdict]);
  });
  it('with numbers that only Python has is read', async () => {
    const schema = JSON.stringify(node('ObjectNode', 'os', 'system')).replace('null', 'NaN');
    expect((await inspect(zip([{ name: 'schema.json', data: schema }]), 'm.skops')).verdict).toBe(
      'dangerous',
    );
  });
  it('that is no JSON is broken', async () => {
    expect((await inspect(zip([{ name: 'schema.json', data: '{' }]), 'm.skops')).verdict).toBe('broken');
  });
});
