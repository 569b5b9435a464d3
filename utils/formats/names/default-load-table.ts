/** One way to find weights: the files named by `take`, if there are any (and if a file named by `when` is there). */
export interface LoadStep {
  readonly take: RegExp;
  readonly when?: RegExp;
  /** The files come from an index file's own list, which may name others than these. */
  readonly indexed?: true;
}

/** What a library reads by default from the folders that `folders` names: for each pick, its first step that fits. */
export interface LoadRule {
  /** The hub's library names, lower-cased, `_` as `-`. */
  readonly libraries: readonly string[];
  /** Tested against a file's folder, `''` at the top. */
  readonly folders: RegExp;
  readonly picks: readonly (readonly LoadStep[])[];
  /** The format that it prefers so firmly that the hub's record of it tells what is read, even with no file list. */
  readonly recordTells?: 'safetensors';
}

const TOP = /^$/;
const ANYWHERE = /^/;
const step = (take: RegExp): LoadStep => ({ take });
const steps = (...takes: readonly RegExp[]): readonly LoadStep[] => takes.map(step);
const shards = (stem: string, ending: string): LoadStep => ({
  take: new RegExp(`^${stem}-\\d+-of-\\d+\\.${ending}$`),
  indexed: true,
});

const ADAPTER = steps(/^adapter_model\.safetensors$/, /^adapter_model\.bin$/);
const PYTORCH = [
  step(/^model\.safetensors$/),
  shards('model', 'safetensors'),
  { when: /^model\.safetensors\.index\.json$/, take: /\.safetensors$/, indexed: true },
  step(/^pytorch_model\.bin$/),
  shards('pytorch_model', 'bin'),
  { when: /^pytorch_model\.bin\.index\.json$/, take: /\.bin$/, indexed: true },
] as const satisfies readonly LoadStep[];
const DIFFUSERS = [
  step(/^diffusion_pytorch_model\.safetensors$/),
  shards('diffusion_pytorch_model', 'safetensors'),
  step(/^diffusion_pytorch_model\.bin$/),
  shards('diffusion_pytorch_model', 'bin'),
] as const satisfies readonly LoadStep[];

/** DESIGN §6 "Default load": each library's own loader constants, as data. */
export const LOAD_TABLE: readonly LoadRule[] = [
  {
    libraries: ['transformers'],
    folders: TOP,
    picks: [[...PYTORCH, step(/^tf_model\.h5$/), step(/^flax_model\.msgpack$/)], ADAPTER],
    recordTells: 'safetensors',
  },
  { libraries: ['peft'], folders: TOP, picks: [ADAPTER] },
  {
    libraries: ['sentence-transformers', 'setfit', 'pylate', 'span-marker'],
    folders: /^$|^\d+_[^/]+$/, // modules live in `0_Transformer`, `2_Dense`, …
    picks: [PYTORCH, steps(/^model_head\.pkl$/)],
  },
  {
    libraries: ['diffusers'],
    folders: /^[^/]*$/, // one folder per pipeline component; LoRAs and single components at the top
    picks: [DIFFUSERS, PYTORCH, steps(/^pytorch_lora_weights\.safetensors$/, /^pytorch_lora_weights\.bin$/)],
  },
  {
    libraries: ['timm', 'pytorch-model-hub-mixin', 'gliner', 'model2vec', 'static-embeddings'],
    folders: TOP,
    picks: [PYTORCH],
    recordTells: 'safetensors',
  },
  {
    libraries: ['open-clip'],
    folders: TOP,
    picks: [steps(/^open_clip_(pytorch_)?model\.safetensors$/, /^open_clip_pytorch_model\.bin$/)],
  },
  {
    libraries: ['gguf', 'llama.cpp', 'llama-cpp-python', 'ollama'],
    folders: ANYWHERE,
    picks: [steps(/\.gguf$/)],
  },
  {
    libraries: ['mlx', 'mlx-lm'],
    folders: TOP,
    picks: [steps(/^(model|weights).*\.safetensors$/, /^weights.*\.npz$/)],
  },
  { libraries: ['spacy'], folders: TOP, picks: [steps(/\.whl$/)] }, // its hub page installs the wheel with pip
  {
    libraries: ['sklearn', 'scikit-learn', 'skops'],
    folders: TOP,
    picks: [steps(/\.(skops|pkl|pickle|joblib)$/)],
  },
  { libraries: ['fastai'], folders: TOP, picks: [steps(/\.pkl$/)] },
  {
    libraries: ['keras', 'tf-keras', 'keras-hub', 'keras-nlp', 'keras-cv'],
    folders: TOP,
    picks: [steps(/\.keras$/, /^saved_model\.pb$/, /\.h5$/)],
  },
  { libraries: ['flair'], folders: TOP, picks: [steps(/^pytorch_model\.bin$/, /\.pt$/)] },
  { libraries: ['ultralytics', 'yolov5', 'ultralyticsplus'], folders: TOP, picks: [steps(/\.pt$/)] },
  { libraries: ['nemo'], folders: TOP, picks: [steps(/\.nemo$/, /\.ckpt$/)] },
  {
    libraries: ['speechbrain'],
    folders: TOP,
    picks: [steps(/^hyperparams\.ya?ml$/), steps(/\.ckpt$/)],
  },
  { libraries: ['stable-baselines3', 'sb3'], folders: TOP, picks: [steps(/\.zip$/)] },
  {
    libraries: ['asteroid', 'pyannote-audio', 'pyannote.audio'],
    folders: TOP,
    picks: [steps(/^pytorch_model\.bin$/)],
  },
  {
    libraries: ['adapter-transformers', 'adapters'],
    folders: TOP,
    picks: [steps(/^pytorch_(model_)?(adapter|head)[\w]*\.bin$/)],
  },
  { libraries: ['allennlp'], folders: TOP, picks: [steps(/^model\.tar\.gz$/)] },
  { libraries: ['espnet'], folders: ANYWHERE, picks: [steps(/\.pth$/)] },
  {
    libraries: ['paddlenlp', 'paddlepaddle', 'paddleocr'],
    folders: TOP,
    picks: [steps(/\.pdparams$/), steps(/\.pdmodel$/), steps(/\.pdiparams$/)],
  },
  { libraries: ['onnx', 'ml-agents', 'transformers.js'], folders: ANYWHERE, picks: [steps(/\.onnx$/)] },
  {
    libraries: ['openvino'],
    folders: TOP,
    picks: [steps(/^openvino_.*\.xml$/), steps(/^openvino_.*\.bin$/)],
  },
  { libraries: ['tflite', 'tf-lite', 'litert'], folders: ANYWHERE, picks: [steps(/\.tflite$/)] },
  { libraries: ['coreml'], folders: ANYWHERE, picks: [steps(/\.mlmodel$/)] },
  { libraries: ['fasttext'], folders: TOP, picks: [steps(/\.bin$/)] },
];
