import { expect, test } from 'vitest';
import { inspectText, testConfigs } from '../../../../fixtures/configs';

testConfigs([
  [
    'an index',
    { metadata: { total_size: 1 }, weight_map: { w: 'model-1-of-2.safetensors', v: 'pytorch_model-2.bin' } },
    'safe',
  ],
  ['an index that names a text', { weight_map: { w: 'vocab.txt' } }, 'suspicious', 'config/odd-weights'],
  [
    'an index that leaves its folder',
    { weight_map: { w: '../README.md' } },
    'suspicious',
    'config/opens-outside',
  ],
  ['weights by another name', { transformers_weights: 'README.md' }, 'suspicious', 'config/odd-weights'],
  ['weights by another name, an ordinary one', { transformers_weights: 'other.safetensors' }, 'safe'],
  ['a file of code', { model_type: 'x', model_file: 'model.py' }, 'suspicious', 'config/custom-code'],
  [
    'weights that diffusers leaves out',
    { _ignore_files: ['unet/model.safetensors'] },
    'suspicious',
    'config/hides-weights',
  ],
]);

test.each<[string, unknown, readonly string[]]>([
  [
    'an index',
    { weight_map: { w: 'a.safetensors', v: 'b.bin', u: 'a.safetensors' } },
    ['a.safetensors', 'b.bin'],
  ],
  ['scikit-learn', { sklearn: { model: { file: 'm.pkl' }, model_format: 'pickle' } }, ['m.pkl']],
  ['timm', { pretrained_cfg: { hf_hub_filename: 'w.bin' } }, ['w.bin']],
  [
    'ESPnet',
    { files: { asr_model_file: 'a.pth' }, yaml_files: { c: 'config.yaml' } },
    ['config.yaml', 'a.pth'],
  ],
  ['an npm package', { name: 'x', files: ['dist'] }, []],
])('%s names files', async (_, value, opens) => {
  const seen = await inspectText(JSON.stringify(value), 'config.json');
  expect((seen.opens ?? []).toSorted()).toEqual([...opens].toSorted());
});
