import { expect, it } from 'vitest';
import { inspectText, testConfigs } from '../../../../fixtures/configs';

testConfigs([
  [
    'a kernel behind a wrapper',
    { _attn_implementation_internal: 'paged|acme/kernel' },
    'dangerous',
    'config/kernel',
  ],
  ['a kernel between blanks', { attn_implementation: ' acme/kernel\n' }, 'dangerous', 'config/kernel'],
  ['a kernel with revision and function', { attn_implementation: 'acme/kernel@main:forward' }, 'dangerous'],
  [
    'a kernel by sub-configuration',
    { attn_implementation: { '': 'sdpa', text_config: 'acme/kernel' } },
    'dangerous',
  ],
  ['a kernel of a sub-configuration', { text_config: { _attn_implementation: 'acme/kernel' } }, 'dangerous'],
  [
    'a kernel that imitates',
    { attn_implementation: 'kernels-community.x/flash' },
    'dangerous',
    'config/kernel',
  ],
  [
    'an official kernel',
    { attn_implementation: 'kernels-community/vllm-flash-attn3' },
    'safe',
    'config/kernel-official',
  ],
  [
    'an official kernel, wrapped',
    { attn_implementation: 'paged|kernels-community/flash-attn' },
    'safe',
    'config/kernel-official',
  ],
  ['two slashes', { attn_implementation: 'a/b/c' }, 'safe'],
  [
    'attention by name',
    { attn_implementation: { text_config: 'flash_attention_2', vision_config: 'paged|sdpa' } },
    'safe',
  ],
  [
    'a parent library of a project',
    { auto_mapping: { base_model_class: 'A', parent_library: 'mine.x' } },
    'suspicious',
    'config/foreign-library',
  ],
  [
    'a parent library that reaches',
    { auto_mapping: { base_model_class: 'system', parent_library: 'os' } },
    'dangerous',
  ],
  [
    'a parent library',
    { auto_mapping: { base_model_class: 'Bert', parent_library: 'transformers.models.bert' } },
    'safe',
  ],
]);

it.each([
  [{ model_name: 'acme/encoder', span_mode: 'markerV0' }, ['acme/encoder']],
  [{ encoder: { _name_or_path: 'acme/encoder' }, model_type: 'span-marker' }, ['acme/encoder']],
  [{ model_name: 'acme/encoder', encoder: { _name_or_path: 'acme/x' } }, undefined],
])('names the encoder of %j', async (value, names) =>
  expect((await inspectText(JSON.stringify(value), 'config.json')).names).toEqual(names),
);

it('names the repositories that code and kernels come from', async () => {
  const value = {
    auto_map: { AutoModel: 'acme/x--modeling.Model' },
    attn_implementation: 'paged|acme/kernel@v1:forward',
    base_model_name_or_path: 'acme/base',
  };
  const { names } = await inspectText(JSON.stringify(value), 'config.json');
  expect(names?.toSorted()).toEqual(['acme/base', 'acme/kernel', 'acme/x']);
});
