import type { Opening } from '../loader';
import { ANYWHERE, INDEXES, TOP, also, step } from '../steps';

/** Graphs and formats of runtimes that are no Python (facts/LOADERS §3). */
export const NATIVE_FAMILY: readonly Opening[] = [
  {
    library: 'keras',
    folders: TOP,
    picks: [
      [
        step('keras', /^model\.weights\.(?:h5|npz)$/),
        step('keras', /\.keras$/),
        step('keras', /\.(?:h5|hdf5)$/),
        step('graph', /^saved_model\.pb$/),
      ],
      [step('keras', /^config\.json$/, { when: /^model\.weights\.(?:h5|npz)$/ })],
    ],
    also: [also('settings', /^assets\//)],
    named: 'keras',
    snippet: `from huggingface_hub import snapshot_download
import keras
model = keras.saving.load_model(snapshot_download({id}, revision={commit}), safe_mode=True)`,
  },
  {
    library: 'keras-hub',
    folders: TOP,
    picks: [
      [
        step('keras', /^model(?:_\d+)?\.weights\.h5$/),
        step('keras', /\.weights\.h5$/, { when: /^model\.weights\.json$/ }),
        step('safetensors', /^model(?:-\d+-of-\d+)?\.safetensors$/),
      ],
      [step('keras', /^task\.weights\.h5$/)],
      [step('naming', /^model\.weights\.json$/)],
      ...INDEXES,
    ],
    also: [
      also('keras', /^(?:config|task|preprocessor)\.json$/),
      also('settings', /^(?:tokenizer|(?:image|audio|video)_converter|metadata)\.json$|^assets\//),
    ],
    named: 'keras',
  },
  {
    library: 'tf-keras',
    folders: TOP,
    picks: [[step('graph', /^saved_model\.pb$/), step('keras', /\.keras$/), step('keras', /\.(?:h5|hdf5)$/)]],
    also: [
      also('keras', /^keras_metadata\.pb$/),
      also('native', /^variables\/variables\./),
      also('settings', /^assets\//),
    ],
    named: 'graph',
  },
  {
    library: 'gguf',
    folders: ANYWHERE,
    picks: [[step('native', /\.gguf$/)]],
    also: [],
    named: 'native',
    snippet: `from huggingface_hub import hf_hub_download
from llama_cpp import Llama
model = Llama(hf_hub_download({id}, {file}, revision={commit}))`,
  },
  {
    library: 'tflite',
    folders: ANYWHERE,
    picks: [[step('native', /\.(?:tflite|litertlm|task)$/)]],
    also: [],
    named: 'native',
  },
  {
    library: 'onnx',
    folders: ANYWHERE,
    picks: [[step('native', /\.onnx$/)]],
    also: [also('native', /\.onnx_data$/)],
    named: 'native',
  },
  {
    library: 'transformers.js',
    folders: ANYWHERE,
    picks: [[step('native', /\.onnx$/)]],
    also: [
      also('native', /^onnx\/.+\.onnx_data/),
      also('settings', /^(?:config|tokenizer|tokenizer_config|preprocessor_config|generation_config)\.json$/),
    ],
    named: 'native',
  },
  {
    library: 'coreml',
    folders: ANYWHERE,
    picks: [[step('native', /\.mlmodel$/)]],
    also: [also('native', /\.mlpackage\/.+\.bin$/), also('native', /\.mlmodelc\/.+/)],
    named: 'native',
  },
  {
    library: 'openvino',
    folders: TOP,
    picks: [[step('native', /^openvino_.*\.xml$/)], [step('native', /^openvino_.*\.bin$/)]],
    also: [also('settings', /^config\.json$/)],
    named: 'native',
  },
  {
    library: 'paddleocr',
    folders: TOP,
    picks: [
      [step('graph', /^inference\.json$/), step('graph', /\.pdmodel$/)],
      [step('native', /\.pdiparams$/)],
    ],
    also: [also('settings', /^inference\.yml$/)],
    named: 'native',
  },
  {
    library: 'tensorrt',
    folders: ANYWHERE,
    picks: [[step('program', /\.(?:engine|plan)$/)]],
    also: [also('settings', /^config\.json$/)],
    named: 'program',
  },
  {
    library: 'fasttext',
    folders: TOP,
    picks: [[step('native', /^model\.bin$/), step('native', /\.(?:bin|ftz)$/)]],
    also: [],
    named: 'native',
  },
  {
    library: 'ml-agents',
    folders: ANYWHERE,
    picks: [[step('native', /\.(?:onnx|nn)$/)]],
    also: [also('settings', /^(?:configuration\.yaml|config\.json)$/)],
    named: 'native',
  },
  {
    library: 'unity-sentis',
    folders: ANYWHERE,
    picks: [[step('native', /\.(?:sentis|onnx)$/)]],
    also: [],
    named: 'native',
  },
];
