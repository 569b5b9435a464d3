import { describe, expect, it } from 'vitest';
import { EVIL_PICKLE, judged, madeUp, PLAIN_PICKLE, UNLISTED_PICKLE, WEIGHTS } from '../../fixtures/made-up';
import { testRepositories, type Case } from '../../fixtures/made-up-cases';

const index = (...files: readonly string[]) => ({
  metadata: {},
  weight_map: Object.fromEntries(files.map((file, at) => [`w${at}`, file])),
});
const module = (idx: number, path: string, type = 'sentence_transformers.models.Transformer') => ({
  idx,
  name: String(idx),
  path,
  type,
});

const CASES: readonly Case[] = [
  [
    'safetensors before the pickle',
    'transformers',
    { 'config.json': {}, 'model.safetensors': WEIGHTS, 'pytorch_model.bin': EVIL_PICKLE },
    { level: 'data-only', files: ['model.safetensors'] },
  ],
  [
    'an index names a file of another ending: it is read by torch',
    'transformers',
    {
      'model.safetensors.index.json': index('model-00001-of-00001.safetensors', 'extra.txt'),
      'model-00001-of-00001.safetensors': WEIGHTS,
      'extra.txt': EVIL_PICKLE,
    },
    {
      level: 'dangerous',
      files: ['model-00001-of-00001.safetensors', 'extra.txt'],
      named: ['extra.txt'],
      told: ['load_risk_inspected_files_as_weights_only'],
    },
  ],
  [
    'an index names a file outside of the repository',
    'transformers',
    {
      'model.safetensors.index.json': index('model-00001-of-00001.safetensors', '../other.safetensors'),
      'model-00001-of-00001.safetensors': WEIGHTS,
    },
    { level: 'runs-code', told: ['load_risk_named_files_outside'] },
  ],
  [
    'an index names a shard that is missing',
    'transformers',
    {
      'model.safetensors.index.json': index(
        'model-00001-of-00002.safetensors',
        'model-00002-of-00002.safetensors',
      ),
      'model-00001-of-00002.safetensors': WEIGHTS,
    },
    { level: 'unknown', told: ['load_risk_named_files_absent'] },
  ],
  [
    'an index that names what is there',
    'transformers',
    {
      'model.safetensors.index.json': index('model-00001-of-00001.safetensors'),
      'model-00001-of-00001.safetensors': WEIGHTS,
    },
    { level: 'data-only' },
  ],
  [
    'other weights that the configuration names',
    'transformers',
    {
      'config.json': { transformers_weights: 'other.safetensors' },
      'model.safetensors': WEIGHTS,
      'other.safetensors': null,
    },
    { level: 'unknown', files: ['model.safetensors', 'other.safetensors'], named: ['other.safetensors'] },
  ],
  [
    'code for generation, behind its flag',
    'transformers',
    { 'model.safetensors': WEIGHTS, 'custom_generate/generate.py': null },
    { level: 'runs-code', files: ['model.safetensors'], told: ['load_risk_code_files_behind_one'] },
  ],
  [
    'an adapter names its base: shown, and it weighs nothing',
    'peft',
    {
      'adapter_config.json': { base_model_name_or_path: 'acme/base', peft_type: 'LORA' },
      'adapter_model.safetensors': WEIGHTS,
    },
    { level: 'data-only', told: ['load_risk_named_files_elsewhere_one'] },
  ],
  [
    'modules in a folder of any name',
    'sentence-transformers',
    {
      'modules.json': [
        module(0, 'weights'),
        module(1, '1_Pooling', 'sentence_transformers.models.Pooling'),
        module(2, '2_Normalize', 'sentence_transformers.models.Normalize'),
      ],
      'weights/model.safetensors': WEIGHTS,
      '1_Pooling/config.json': {},
    },
    {
      level: 'data-only',
      files: ['weights/model.safetensors'],
    },
  ],
  [
    'a head that is always unpickled',
    'setfit',
    { 'model.safetensors': WEIGHTS, 'model_head.pkl': UNLISTED_PICKLE },
    {
      level: 'runs-code',
      told: ['load_risk_loader_pickle_always', 'load_risk_inspected_files_as_unpickled'],
    },
  ],
  [
    'a plain pickle for transformers',
    'transformers',
    { 'pytorch_model.bin': PLAIN_PICKLE },
    { level: 'restricted', files: ['pytorch_model.bin'] },
  ],
  [
    'a pickle not read, for a restricted unpickler',
    'transformers',
    { 'pytorch_model.bin': null },
    { level: 'unknown', told: ['load_risk_default_load_pickle_refused', 'load_risk_loader_gated'] },
  ],
  [
    'the same for a full one',
    'flair',
    { 'pytorch_model.bin': null },
    { level: 'unknown', told: ['load_risk_default_load_pickle', 'load_risk_loader_pickle_always'] },
  ],
  [
    'a checkpoint for torch’s default',
    'asteroid',
    { 'pytorch_model.bin': UNLISTED_PICKLE },
    {
      level: 'runs-code',
      told: ['load_risk_loader_torch_default', 'load_risk_inspected_files_as_torch_default'],
    },
  ],
];

describe('a repository', () => {
  testRepositories(CASES);

  it('tells of a dangerous file wherever it lies', async () => {
    const files = { 'model.safetensors': WEIGHTS, 'old/pytorch_model.bin': EVIL_PICKLE };
    const { verdict } = judged(await madeUp({ library: 'transformers', files }));
    expect([verdict.level, verdict.byDefault, verdict.elsewhere]).toEqual([
      'dangerous',
      'data-only',
      'dangerous',
    ]);
  });
});
