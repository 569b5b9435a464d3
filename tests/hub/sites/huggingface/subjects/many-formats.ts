import { gzipSync } from 'node:zlib';
import { gguf } from '../../../content/gguf';
import { pickle } from '../../../content/pickle';
import { memory } from '../../../content/source';
import { json, notebook } from '../../../content/text';
import { zip } from '../../../content/zip';
import { subject } from './build';
import { languageModel, plain, weights } from './files';
import { owners } from './owners';

const tensors = languageModel(8, 1, 'F32');
const lambdaLayer = {
  class_name: 'Sequential',
  config: {
    layers: [{ class_name: 'Lambda', config: { name: 'lambda', function: ['4wAAAAA=', null, null] } }],
  },
};
const keras = zip([
  { name: 'config.json', bytes: Buffer.from(JSON.stringify(lambdaLayer)) },
  { name: 'metadata.json', bytes: Buffer.from('{"keras_version":"3.6.0"}') },
]);
const emptyTar = gzipSync(Buffer.alloc(1024));
const numpyHeader = "{'descr': '<f4', 'fortran_order': False, 'shape': (4,), }".padEnd(117, ' ') + '\n';
const numpy = Buffer.concat([
  Buffer.from('\x93NUMPY\x01\x00\x76\x00', 'latin1'),
  Buffer.from(numpyHeader),
  Buffer.alloc(16),
]);

export const manyFormats = subject({
  title: 'One of each: GGUF, Keras with a Lambda, notebook, archives, joblib, ONNX, NumPy, a script',
  id: 'toolbox-ml/format-zoo',
  owner: owners.toolbox,
  downloads: 55,
  likes: 2,
  libraryName: 'keras',
  cardData: { license: 'bsd-3-clause', tags: ['zoo'] },
  tensors,
  files: [
    plain('archive/weights.tar.gz', memory(emptyTar)),
    plain(
      'archive/bundle.zip',
      memory(zip([{ name: 'inner/model.pkl', bytes: pickle(['collections.OrderedDict']) }])),
    ),
    plain('classifier.joblib', memory(pickle(['collections.OrderedDict', 'numpy.dtype']))),
    plain('demo.ipynb', notebook('Demo', 'model = load_model()')),
    plain('install.sh', 'echo "nothing to do"\n'),
    { path: 'model.keras', source: memory(keras), scan: { kind: 'plain' } },
    plain('model.onnx', memory(Buffer.from([0x08, 0x09, 0x12, 0x03, 0x7a, 0x6f, 0x6f]))),
    weights('model.safetensors', tensors),
    {
      path: 'tiny.gguf',
      source: gguf({ 'general.architecture': 'llama' }),
      scan: { kind: 'safe-model', label: 'Safe GGUF model' },
    },
    plain('saved_model/saved_model.pb', memory(Buffer.from([0x08, 0x01]))),
    plain('vectors.npy', memory(numpy)),
    plain('pipeline.json', json({ steps: ['clean', 'embed'] })),
  ],
});
