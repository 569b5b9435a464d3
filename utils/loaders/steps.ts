import type { Deserialised, LoadAlso, LoadStep } from './loader';

export const TOP = /^$/;
export const ANYWHERE = /^/;
/** One folder for each part, named by the repository's own file; until that is read, every first folder. */
export const ONE_DEEP = /^[^/]*$/;

/** Files of a folder, by their names, and how they are opened. */
export const step = (
  as: Deserialised,
  take: RegExp,
  more: Pick<LoadStep, 'when' | 'unless'> = {},
): LoadStep => ({
  as,
  take,
  ...more,
});

/** A file opened whenever it is there, by its whole path. */
export const also = (as: Deserialised, path: RegExp, behind?: LoadAlso['behind']): LoadAlso => ({
  as,
  path,
  ...(behind && { behind }),
});

const shards = (as: Deserialised, stem: string, ending: string): LoadStep =>
  step(as, new RegExp(`^${stem}-\\d+-of-\\d+\\.${ending}$`));

/** `PreTrainedModel.from_pretrained`: one file, its shards, then what an index lists; safetensors before pickles. */
export const PYTORCH: readonly LoadStep[] = [
  step('safetensors', /^model\.safetensors$/),
  shards('safetensors', 'model', 'safetensors'),
  step('safetensors', /\.safetensors$/, { when: /^model\.safetensors\.index\.json$/ }),
  step('weights-only', /^pytorch_model\.bin$/),
  shards('weights-only', 'pytorch_model', 'bin'),
  step('weights-only', /\.bin$/, { when: /^pytorch_model\.bin\.index\.json$/ }),
];
export const DIFFUSION: readonly LoadStep[] = [
  step('safetensors', /^diffusion_pytorch_model\.safetensors$/),
  shards('safetensors', 'diffusion_pytorch_model', 'safetensors'),
  step('weights-only', /^diffusion_pytorch_model\.bin$/),
  shards('weights-only', 'diffusion_pytorch_model', 'bin'),
];
/** The index that lists the shards, where no single file stands before it. */
export const INDEXES: readonly (readonly LoadStep[])[] = [
  [
    step('naming', /^(?:diffusion_pytorch_)?model\.safetensors\.index\.json$/, {
      unless: /^(?:diffusion_pytorch_)?model\.safetensors$/,
    }),
    step('naming', /^pytorch_model\.bin\.index\.json$/, {
      unless: /^(?:pytorch_model\.bin|model.*\.safetensors)$/,
    }),
  ],
];
export const ADAPTER: readonly LoadStep[] = [
  step('safetensors', /^adapter_model\.safetensors$/),
  step('weights-only', /^adapter_model\.bin$/),
];
/** One file each, never shards: `PyTorchModelHubMixin` and the loaders that took after it. */
export const SINGLE: readonly LoadStep[] = [
  step('safetensors', /^model\.safetensors$/),
  step('weights-only', /^pytorch_model\.bin$/),
];

/** What a tokenizer or a processor of transformers opens; a template in it runs in a sandbox (facts/LOADERS §4a). */
export const TOKENIZER: readonly LoadAlso[] = [
  also(
    'settings',
    /^(?:tokenizer(?:_config)?|special_tokens_map|added_tokens|vocab|generation_config)\.json$/,
  ),
  also('settings', /^(?:merges\.txt|vocab\.txt|tokenizer\.model|spiece\.model|sentencepiece\.bpe\.model)$/),
  also('settings', /^(?:chat_template\.(?:jinja|json)|additional_chat_templates\/[^/]+\.jinja)$/),
  also('naming', /^(?:processor|preprocessor|video_preprocessor|audio_tokenizer)_config\.json$/),
];
