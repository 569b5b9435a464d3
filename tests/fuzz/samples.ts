import { gzipSync } from 'fflate';
import { utf8 } from '../fixtures/analyze';
import { flatbuffer } from '../fixtures/flatbuffer';
import { arrayKey, gguf, numberKey, tensorEntry, textKey } from '../fixtures/gguf';
import { H5Builder } from '../fixtures/hdf5';
import { kerasLegacy, kerasModel } from '../fixtures/keras';
import * as pkl from '../fixtures/pickle';
import { file, message, number, text } from '../fixtures/protobuf';
import { integers, named, rds, strings } from '../fixtures/r-data';
import { safetensors, tensor } from '../fixtures/safetensors';
import { tar } from '../fixtures/tar';
import { zip } from '../fixtures/zip';

/** A file that mutations start from. */
export interface Sample {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const TEMPLATE = "{% for m in messages %}{{ m['content'] | trim }}{% endfor %}{{ x.__class__ }}";
const LAMBDA = kerasModel([null, 'Lambda', { function: { class_name: '__lambda__' } }]);
const LEGACY = [pkl.pickle('}'), pkl.pickle(pkl.STORAGE('0', 4)), pkl.pickle(']')];
const joblib = (): Uint8Array =>
  pkl.pickle(pkl.WRAPPER('f8', 2, 16), [3, 255, 255, 255], new Uint8Array(16), 'N');

function hdf5(later: boolean): Uint8Array {
  const h5 = new H5Builder(later);
  return h5.file(h5.object([h5.attribute('model_config', kerasLegacy('Lambda', {}))]));
}

function onnx(): Uint8Array {
  const node = message(1, text(1, 'x'), text(2, 'y'), text(4, 'Identity'));
  return file(number(1, 8), message(7, node), message(8, text(1, ''), number(2, 13)));
}

/** Small files of every family that is read, by the tests' own generators. */
const GENERATED: Readonly<Record<string, () => Uint8Array>> = {
  'evil.pkl': () => pkl.EVIL,
  'named.pkl': () => pkl.bytes(pkl.PROTO(4), pkl.FRAME(16), pkl.NAMED('os', 'system'), ')R.'),
  'nested.pkl': () => pkl.pickle(pkl.GLOBAL('pickle', 'loads'), pkl.BYTES(pkl.EVIL), pkl.TUPLE1, 'R'),
  'arrays.joblib': joblib,
  'objects.npy': () => pkl.npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,)}\n", pkl.EVIL),
  'legacy.pt': () => pkl.bytes(pkl.LEGACY_MAGIC, pkl.LEGACY_PROTOCOL, LEGACY, new Uint8Array(24)),
  'torch.pt': () =>
    zip([
      { name: 'archive/data.pkl', data: pkl.pickle(pkl.STORAGE('0', 4)), extra: 12 },
      { name: 'archive/data/0', data: new Uint8Array(16), extra: 40 },
      { name: 'archive/version', data: '3\n' },
    ]),
  'model.keras': () =>
    zip([
      { name: 'metadata.json', data: '{"keras_version":"3.6.0"}' },
      { name: 'config.json', data: LAMBDA, deflate: true },
      { name: 'model.weights.h5', data: hdf5(false) },
    ]),
  'nested.zip': () => zip([{ name: 'a.zip', data: zip([{ name: 'b.pkl', data: pkl.EVIL }]) }]),
  'model.nemo': () => tar([{ name: './model_config.yaml', data: '_target_: os.system\nx: &a [*a]\n' }]),
  'weights.tar.gz': () => gzipSync(tar([{ name: 'a.pkl', data: pkl.EVIL }])),
  'model.h5': () => hdf5(false),
  'later.h5': () => hdf5(true),
  'model.gguf': () =>
    gguf({
      keys: [
        numberKey('general.alignment', 32),
        arrayKey('tokenizer.ggml.tokens', 4, 3, [...new Uint8Array(12)]),
        textKey('tokenizer.chat_template', TEMPLATE),
      ],
      tensors: [tensorEntry('weight', [4, 2])],
      data: 32,
    }),
  'model.safetensors': () => safetensors({ header: { weight: tensor('F32', [2], 0, 8) }, data: 8 }),
  'model.onnx': onnx,
  'model.tflite': () => flatbuffer('TFL3', [null, [[null, 'FlexWriteFile']]]),
  'model.rds': () => rds(named([integers(1, 2), strings('a')], ['n', 's'])),
  'template.jinja': () => utf8(TEMPLATE),
  'config.json': () => utf8('{"auto_map": {"AutoModel": "modeling.Own"}, "n": [1, 2.5, null, "\\u0041"]}'),
  'hydra.yaml': () => utf8('model:\n  _target_: os.system\n  a: !!python/object:os.x {}\n'),
  'setup.py': () => utf8('import os\nif True:\n  os.system("x" + f"{1}")\n'),
  'demo.ipynb': () => utf8('{"cells": [{"cell_type": "code", "source": ["!ls\\n"]}], "nbformat": 4}'),
  'model.xml': () =>
    utf8('<?xml version="1.0"?><net version="11"><layers><layer type="Add"/></layers></net>'),
};

export const generated = (): readonly Sample[] =>
  Object.entries(GENERATED).map(([name, make]) => {
    let made: Uint8Array | null = null;
    return { name, bytes: () => (made ??= make()) };
  });
