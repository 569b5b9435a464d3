import type { Opening } from '../loader';
import { ANYWHERE, TOP, also, step } from '../steps';

/** Libraries that run what their configuration names, and packages that are code themselves (facts/LOADERS §§3, 4a). */
export const CONFIG_FAMILY: readonly Opening[] = [
  {
    library: 'speechbrain',
    folders: TOP,
    picks: [[step('torch-default', /\.ckpt$/)]],
    also: [
      also('code-config', /^hyperparams\.ya?ml$/),
      also('settings', /^label_encoder\.(?:txt|ckpt)$/),
      also('python', /^custom\.py$/, 'foreign_class'),
    ],
    named: 'torch-default',
  },
  {
    library: 'cosyvoice',
    folders: TOP,
    picks: [[step('torch-default', /^(?:llm|flow|hift|spk2info)\.pt$/)], [step('native', /\.onnx$/)]],
    also: [also('code-config', /^cosyvoice\d*\.yaml$/)],
    named: 'torch-default',
  },
  {
    library: 'pyannote-audio',
    folders: /^[^/]*$/,
    picks: [
      [step('unpickled', /^pytorch_model\.bin$/)],
      [step('safetensors', /^calibration\.safetensors$/)],
      [step('native', /\.npz$/)],
    ],
    also: [also('code-config', /^config\.yaml$/)],
    named: 'unpickled',
  },
  {
    library: 'gluonts',
    folders: ANYWHERE,
    picks: [
      [step('torch-default', /^prediction-net-state\.pt$/)],
      [step('unpickled', /^(?:predictor|learner|trainer|model)\.pkl$/)],
    ],
    also: [
      also('code-config', /(?:^|\/)gluonts-config\.json$/),
      also('code-config', /(?:^|\/)(?:predictor\.json|type\.txt)$/),
      also('unpickled', /^models\/.+\.pkl$/),
      also('settings', /^(?:parameters|version\.txt)$/),
    ],
    named: 'unpickled',
  },
  {
    library: 'mlflow',
    folders: ANYWHERE,
    picks: [[step('unpickled', /^(?:python_model|model)\.(?:pkl|pickle|joblib|cloudpickle)$/)]],
    also: [
      also('code-config', /(?:^|\/)MLmodel$/),
      also('python', /(?:^|\/)code\/.+\.py$/),
      also('settings', /^(?:conda|python_env)\.yaml$/),
    ],
    named: 'unpickled',
  },
  {
    library: 'bentoml',
    folders: ANYWHERE,
    picks: [[step('unpickled', /^saved_model\./)]],
    also: [
      also('code-config', /(?:^|\/)(?:model|bento|bentofile)\.yaml$/),
      also('python', /(?:^|\/)service\.py$/),
    ],
    named: 'unpickled',
  },
  {
    library: 'allennlp',
    folders: TOP,
    picks: [[step('torch-default', /^weights\.th$/)], [step('archive', /^model\.tar\.gz$/)]],
    also: [also('code-config', /^config\.json$/), also('settings', /^vocabulary\//)],
    named: 'torch-default',
  },
  {
    library: 'detectron2',
    folders: TOP,
    picks: [
      [step('torch-default', /^model_final\.pth$/), step('torch-default', /\.pth$/)],
      [step('unpickled', /\.pkl$/)],
    ],
    also: [
      also('code-config', /^(?:[^/]*config[^/]*|[^/]*cfg[^/]*)\.(?:ya?ml|json|py)$/),
      also('code-config', /^configs\/.+\.(?:ya?ml|py)$/),
    ],
    named: 'torch-default',
  },
  {
    library: 'triton',
    folders: ANYWHERE,
    picks: [[step('native', /^model\.(?:plan|onnx|pt|savedmodel|graphdef)$/)]],
    also: [also('code-config', /(?:^|\/)config\.pbtxt$/), also('code-config', /(?:^|\/)\d+\/model\.py$/)],
    named: 'native',
  },
  {
    library: 'jsonpickle',
    folders: TOP,
    picks: [[step('code-config', /\.json$/)]],
    also: [],
    named: 'code-config',
  },
  {
    library: 'lerobot',
    folders: TOP,
    picks: [[step('safetensors', /^model\.safetensors$/)], [step('safetensors', /^policy_.+\.safetensors$/)]],
    also: [
      also('code-config', /^(?:config|policy_(?:pre|post)processor)\.json$/),
      also('settings', /^train_config\.json$/),
      also('python', /^env\.py$/, 'trust_remote_code'),
    ],
    named: 'safetensors',
  },
  {
    library: 'spacy',
    folders: TOP,
    // Its hub page installs the wheel with pip.
    picks: [[step('package', /\.whl$/)]],
    also: [also('settings', /^(?:config\.cfg|meta\.json|tokenizer|vocab\/.+)$/)],
    named: 'native',
  },
  {
    library: 'kernels',
    folders: ANYWHERE,
    picks: [[step('program', /\.(?:so|abi3\.so|pyd|dylib|dll)$/)]],
    also: [also('code-config', /^(?:build|torch-ext)\/.+\.py$/)],
    named: 'program',
  },
];
