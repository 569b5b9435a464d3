import { describe, expect, test } from 'vitest';
import { byName, nameFiles } from '../../../../utils/formats/names/by-name';
import { listOf } from '../../rules/facts';

const ROWS = [
  ['model.safetensors', 'safetensors', 'data', true],
  ['a/B.GGUF', 'gguf', 'data', true],
  ['ggml-model-q4_0.bin', 'ggml', 'data', true],
  ['pytorch_model-00001-of-00002.bin', 'torch', 'pickle', true],
  ['text_encoder/pytorch_model.fp16.bin', 'torch', 'pickle', true],
  ['open_clip_pytorch_model.bin', 'torch', 'pickle', true],
  ['adapter_model.bin', 'torch', 'pickle', true],
  ['training_args.bin', 'torch', 'pickle', false],
  ['checkpoint-10/optimizer.pt', 'torch', 'pickle', false],
  ['rng_state_3.pth', 'torch', 'pickle', false],
  ['random_states_0.pkl', 'pickle', 'pickle', false],
  ['tokenizer.bin', 'unrecognised-bin', 'pickle', false],
  ['w.pth.tar', 'torch', 'pickle', true],
  ['m.ptl', 'torch', 'pickle', true],
  ['c.ckpt', 'torch', 'pickle', true],
  ['model.ckpt-10.data-00000-of-00001', 'tensorflow-checkpoint', 'data', true],
  ['model.ckpt-10.meta', 'tensorflow-metagraph', 'code-carrying', true],
  ['c.joblib', 'joblib', 'pickle', true],
  ['c.dill', 'pickle', 'pickle', true],
  ['m.pdparams', 'paddle', 'pickle', true],
  ['m.pdiparams', 'paddle-weights', 'data', true],
  ['x.npz', 'numpy', 'code-carrying', true],
  ['tf_model.h5', 'hdf5', 'code-carrying', true],
  ['m.keras', 'keras', 'code-carrying', true],
  ['saved_model.pb', 'tensorflow', 'code-carrying', true],
  ['m.onnx', 'onnx', 'code-carrying', true],
  ['m.onnx_data', 'onnx-data', 'data', true],
  ['m.tflite', 'tflite', 'code-carrying', true],
  ['m.pte', 'executorch', 'data', true],
  ['flax_model.msgpack', 'msgpack', 'data', true],
  ['rust_model.ot', 'libtorch', 'code-carrying', true],
  ['m.nemo', 'nemo', 'code-carrying', true],
  ['m.engine', 'tensorrt', 'code-carrying', true],
  ['m.t7', 'torch7', 'code-carrying', true],
  ['M.mlpackage/Data/com.apple.CoreML/weights/weight.bin', 'coreml', 'data', true],
  ['m.llamafile', 'llamafile', 'executable', true],
  ['tokenizer.model', 'sentencepiece', 'config', false],
  ['word2vec.model', 'model', 'code-carrying', true],
  ['hyperparams.yaml', 'hyperpyyaml', 'code-carrying', false],
  ['modeling.py', 'script', 'script', false],
  ['Dockerfile', 'build-file', 'script', false],
  ['sub/CMakeLists.txt', 'build-file', 'script', false],
  ['_kernel.pyx', 'script', 'script', false],
  ['bundle.min.js', 'javascript', 'script', false],
  ['demo.ipynb', 'notebook', 'notebook', false],
  ['lib.so.1', 'executable', 'executable', false],
  ['p.whl', 'wheel', 'executable', false],
  ['a.tar.gz', 'archive', 'archive', false],
  ['config.json', 'config', 'config', false],
  ['README.md', 'card', 'card', false],
  ['LICENSE', 'card', 'card', false],
  ['model.safetensors.index.json', 'config', 'config', false],
  ['safetensors', 'unrecognised', 'other', false],
  ['', 'unrecognised', 'other', false],
  ['model.safetensors.py', 'script', 'script', false],
] as const;

test.each(ROWS)('%s is %s by name', (path, format, family, weights) => {
  expect(byName(path)).toEqual({ format, family, weights, knownBy: 'name' });
});

describe('what stands beside a .bin', () => {
  const formatOf = (path: string, ...others: readonly string[]) =>
    nameFiles(listOf([path, ...others]).files)[0]?.named.format;

  test('OpenVINO keeps raw weights beside its .xml', () => {
    expect(formatOf('ov/m.bin', 'ov/m.xml')).toBe('openvino-weights');
    expect(formatOf('ov/m.bin', 'm.xml')).toBe('torch');
  });

  test('CTranslate2 keeps them beside its vocabulary', () => {
    expect(formatOf('model.bin', 'vocabulary.json')).toBe('ctranslate2');
    expect(formatOf('a/model.bin', 'vocabulary.json')).toBe('torch');
  });

  test('no neighbour makes a PyTorch name harmless', () => {
    expect(formatOf('pytorch_model.bin', 'pytorch_model.xml')).toBe('torch');
    expect(formatOf('adapter_model.bin', 'adapter_model.xml')).toBe('torch');
  });
});

test('long hostile names are answered at once', () => {
  for (const part of ['/a', '.mlpackage/', 'pytorch_', '.tar', '-1-of-']) {
    expect(byName(part.repeat(4000)).knownBy).toBe('name');
  }
});
