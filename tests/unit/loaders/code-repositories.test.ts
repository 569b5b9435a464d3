import { describe } from 'vitest';
import { arrayIn, EVIL_PICKLE, PLAIN_PICKLE, UNLISTED_PICKLE, WEIGHTS } from '../../fixtures/made-up';
import { testRepositories, type Case } from '../../fixtures/made-up-cases';

const WHEEL = 'en_x-any-py3-none-any.whl';

const CASES: readonly Case[] = [
  [
    'a configuration that is code, not read',
    'speechbrain',
    { 'hyperparams.yaml': null, 'embedding_model.ckpt': PLAIN_PICKLE },
    { level: 'unknown', told: ['load_risk_default_load_code_config', 'load_risk_loader_config_code'] },
  ],
  [
    'the same, read: it builds its library’s own',
    'speechbrain',
    { 'hyperparams.yaml': 'model: !new:speechbrain.nnet.CNN.Conv1d\n', 'embedding_model.ckpt': PLAIN_PICKLE },
    { level: 'restricted', told: ['load_risk_inspected_files_configured_one'] },
  ],
  [
    'the same, read: it runs a command',
    'speechbrain',
    { 'hyperparams.yaml': 'model: !apply:os.system [id]\n', 'embedding_model.ckpt': PLAIN_PICKLE },
    { level: 'dangerous' },
  ],
  [
    'a configuration of its own name, of a library that nobody names',
    null,
    { 'hyperparams.yaml': null, 'model.safetensors': WEIGHTS },
    { level: 'unknown', files: ['hyperparams.yaml', 'model.safetensors'] },
  ],
  [
    'settings of a common name, of a library that nobody names',
    null,
    { 'config.json': null, 'config.yaml': null, 'model.safetensors': WEIGHTS },
    { level: 'data-only', files: ['model.safetensors'] },
  ],
  [
    'a pipeline that names another repository',
    'pyannote-audio',
    {
      'config.yaml':
        'pipeline:\n  name: pyannote.audio.pipelines.SpeakerDiarization\n  params:\n    embedding: acme/embedding\n',
    },
    {
      level: 'restricted',
      files: ['config.yaml'],
      told: ['load_risk_named_files_elsewhere_one'],
    },
  ],
  [
    'trust that the library gives by itself',
    'gliner',
    { 'gliner_config.json': null, 'model.safetensors': WEIGHTS },
    { level: 'unknown', told: ['load_risk_loader_implicit_trust'] },
  ],
  [
    'the model that the configuration takes its tokenizer from',
    'gliner',
    {
      'gliner_config.json': { model_name: 'acme/encoder', span_mode: 'markerV0' },
      'model.safetensors': WEIGHTS,
    },
    { level: 'restricted', told: ['load_risk_named_files_elsewhere_one'] },
  ],
  [
    'the same, under another key',
    'span-marker',
    {
      'config.json': { model_type: 'span-marker', encoder: { _name_or_path: 'acme/encoder' } },
      'model.safetensors': WEIGHTS,
    },
    { level: 'data-only', told: ['load_risk_named_files_elsewhere_one'] },
  ],
  [
    'another model’s own name, and another library’s encoder',
    'transformers',
    {
      'config.json': { model_name: 'acme/x', encoder: { _name_or_path: 'acme/x' } },
      'model.safetensors': WEIGHTS,
    },
    { level: 'data-only', silent: ['load_risk_named_files_elsewhere_one'] },
  ],
  [
    'steps that are classes by name',
    'lerobot',
    {
      'config.json': {},
      'policy_preprocessor.json': { steps: [{ class: 'os.system', config: {} }] },
      'model.safetensors': WEIGHTS,
    },
    { level: 'dangerous' },
  ],
  [
    'objects that are called by name',
    'gluonts',
    { 'predictor.json': { __kind__: 'instance', class: 'os.system', args: ['id'] } },
    { level: 'dangerous' },
  ],
  [
    'a loader module of another package, and the files that it names',
    'mlflow',
    {
      MLmodel:
        'flavors:\n  python_function:\n    loader_module: mlflow.sklearn\n    model_path: model.bin\n    data: data\n',
      'model.bin': UNLISTED_PICKLE,
      'data/x.bin': null,
    },
    { level: 'runs-code', named: ['model.bin', 'data/x.bin'] },
  ],
  [
    'an array in a file of its own, of any name',
    'sklearn',
    { 'sklearn_model.joblib': arrayIn('notes.txt'), 'notes.txt': EVIL_PICKLE },
    { level: 'dangerous', files: ['sklearn_model.joblib', 'notes.txt'], named: ['notes.txt'] },
  ],
  [
    'an array in a file outside of the repository',
    'sklearn',
    { 'sklearn_model.joblib': arrayIn('/tmp/a.npy') },
    { level: 'runs-code', told: ['load_risk_named_files_outside'] },
  ],
  [
    'the file that the hub’s copy of a card names',
    'sklearn',
    { 'config.json': null, 'whatever.dat': EVIL_PICKLE, 'sklearn_model.joblib': PLAIN_PICKLE },
    { level: 'dangerous', named: ['whatever.dat'] },
    { configNames: [{ path: 'config.json', opens: ['whatever.dat'], names: [] }] },
  ],
  [
    'an agent',
    'stable-baselines3',
    { 'ppo.zip': null, 'replay.mp4': null },
    { level: 'unknown', files: ['ppo.zip'] },
  ],
  [
    'an agent’s settings, as the zoo writes them',
    'rl-zoo3',
    {
      'ppo.zip': PLAIN_PICKLE,
      'config.yml': '!!python/object/apply:collections.OrderedDict\n- - - batch_size\n    - 64\n',
    },
    { level: 'restricted', files: ['ppo.zip', 'config.yml'] },
  ],
  [
    'the same with a command',
    'rl-zoo3',
    { 'ppo.zip': PLAIN_PICKLE, 'config.yml': '!!python/object/apply:os.system [id]\n' },
    { level: 'dangerous' },
  ],
  [
    'a Python backend',
    'triton',
    { 'm/config.pbtxt': 'name: "m"\nbackend: "python"\n', 'm/1/model.py': null },
    { level: 'runs-code' },
  ],
  ['a wheel', 'spacy', { [WHEEL]: null, 'config.cfg': null }, { level: 'runs-code', files: [WHEEL] }],
  [
    'the archive called as the repository is',
    'nemo',
    { 'name.nemo': null, 'other.nemo': null },
    { level: 'unknown', files: ['name.nemo'] },
  ],
  [
    'consolidated weights, for the tool that prefers them',
    'vllm',
    { 'consolidated.safetensors': WEIGHTS, 'model.safetensors': null },
    {
      level: 'data-only',
      files: ['consolidated.safetensors'],
      told: ['load_risk_other_weights_also_one'],
    },
  ],
  [
    'every model file, for the tool that reads them all',
    'mlx',
    { 'model.safetensors': WEIGHTS, 'model-old.safetensors': null, 'config.json': {} },
    { level: 'unknown', files: ['model.safetensors', 'model-old.safetensors'] },
  ],
  [
    'a Python file that the configuration has run',
    'mlx',
    {
      'model.safetensors': WEIGHTS,
      'config.json': { model_type: 'x', model_file: 'mine.py' },
      'mine.py': null,
    },
    { level: 'runs-code', named: ['mine.py'], told: ['load_risk_code_files_behind_one'] },
  ],
  [
    'a configuration beside an unpacked Keras model',
    'keras',
    { 'config.json': null, 'model.weights.h5': null },
    { level: 'unknown', files: ['config.json', 'model.weights.h5'] },
  ],
  [
    'a kernel is code',
    'kernels',
    { 'build/torch/k/__init__.py': null, 'build/torch/k/_k.so': null },
    { level: 'runs-code', told: ['load_risk_loader_code_package'] },
  ],
  [
    'settings alone stand for nothing',
    'transformers',
    { 'config.json': {}, 'tokenizer_config.json': {} },
    { level: 'unknown', files: [] },
  ],
];

describe('a repository whose configuration or format is code', () => testRepositories(CASES));
