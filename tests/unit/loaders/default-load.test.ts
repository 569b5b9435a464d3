import { describe, expect, test } from 'vitest';
import { defaultLoad } from '../../../utils/loaders/default-load';
import { factsWith, listOf } from '../rules/facts';

const load = (library: string | null, paths: readonly string[]) =>
  defaultLoad(factsWith({ library, files: listOf(paths) }));
const read = (library: string | null, ...paths: readonly string[]) =>
  load(library, paths).files.map(({ path }) => path);

test.each([
  ['transformers', ['model.safetensors', 'pytorch_model.bin', 'tf_model.h5'], ['model.safetensors']],
  [
    'transformers',
    ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors', 'pytorch_model.bin'],
    ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors'],
  ],
  [
    'transformers',
    ['sub/model.safetensors', 'pytorch_model.bin', 'training_args.bin'],
    ['pytorch_model.bin'],
  ],
  [
    'transformers',
    ['model.safetensors.index.json', 'odd.safetensors', 'pytorch_model.bin'],
    ['odd.safetensors'],
  ],
  ['transformers', ['model.safetensors', 'adapter_model.bin'], ['model.safetensors', 'adapter_model.bin']],
  ['peft', ['adapter_model.safetensors', 'adapter_model.bin'], ['adapter_model.safetensors']],
  [
    'sentence-transformers',
    ['model.safetensors', '2_Dense/pytorch_model.bin', 'onnx/model.onnx'],
    ['model.safetensors', '2_Dense/pytorch_model.bin'],
  ],
  ['setfit', ['model.safetensors', 'model_head.pkl'], ['model.safetensors', 'model_head.pkl']],
  [
    'diffusers',
    [
      'unet/diffusion_pytorch_model.safetensors',
      'unet/diffusion_pytorch_model.bin',
      'vae/diffusion_pytorch_model.bin',
      'text_encoder/model.safetensors',
      'v1-5.ckpt',
    ],
    [
      'unet/diffusion_pytorch_model.safetensors',
      'vae/diffusion_pytorch_model.bin',
      'text_encoder/model.safetensors',
    ],
  ],
  ['timm', ['model.safetensors', 'pytorch_model.bin'], ['model.safetensors']],
  [
    'open_clip',
    ['open_clip_pytorch_model.bin', 'open_clip_model.safetensors'],
    ['open_clip_model.safetensors'],
  ],
  ['gguf', ['q/a.gguf', 'pytorch_model.bin'], ['q/a.gguf']],
  ['sklearn', ['model.pkl', 'README.md'], ['model.pkl']],
  ['keras', ['m.keras', 'm.h5'], ['m.keras']],
  ['flair', ['pytorch_model.bin', 'final-model.pt'], ['pytorch_model.bin']],
  ['ultralytics', ['yolo.pt'], ['yolo.pt']],
  ['fastai', ['model.pkl'], ['model.pkl']],
  ['nemo', ['m.nemo'], ['m.nemo']],
  ['speechbrain', ['hyperparams.yaml', 'embedding_model.ckpt'], ['hyperparams.yaml', 'embedding_model.ckpt']],
  ['stable-baselines3', ['ppo.zip', 'replay.mp4'], ['ppo.zip']],
  ['spacy', ['en-any-py3-none-any.whl', 'model'], ['en-any-py3-none-any.whl']],
] as const)('%s %j', (library, paths, expected) => {
  expect(read(library, ...paths)).toEqual(expected);
});

describe('when the rule does not tell', () => {
  test.each([
    ['newlib', ['a.safetensors'], ['a.safetensors'], 'load_risk_default_load_because_unknown_library'],
    [
      null,
      ['a.safetensors', 'b.bin', 'training_args.bin', 'c.py'],
      ['a.safetensors', 'b.bin'],
      'load_risk_default_load_because_no_library',
    ],
    ['transformers', ['a.gguf'], ['a.gguf'], 'load_risk_default_load_because_names_differ'],
    ['transformers', ['README.md'], [], 'load_risk_default_load_because_no_weights'],
  ] as const)('%s %j: every weight file counts', (library, paths, expected, key) => {
    expect(read(library, ...paths)).toEqual(expected);
    expect(load(library, paths)).toMatchObject({ because: { key } });
  });
});
