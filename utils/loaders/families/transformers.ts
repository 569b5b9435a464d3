import type { Opening } from '../loader';
import { ADAPTER, DIFFUSION, INDEXES, ONE_DEEP, PYTORCH, SINGLE, TOKENIZER, TOP, also, step } from '../steps';

const GENERATE = also('python', /^custom_generate\/generate\.py$/, 'trust_remote_code');
/** `0_Transformer`, `2_Dense`, …: modules.json names them, and may name any folder. */
const MODULE_FOLDERS = /^$|^\d+_[^/]+$/;
const MODULE_FILES = [
  also('naming', /^modules\.json$/),
  also('naming', /^(?:[^/]+\/)?(?:router_config|config)\.json$/),
  also('settings', /^config_sentence_transformers\.json$|^(?:[^/]+\/)?sentence_bert_config\.json$/),
];

/** transformers, and the libraries that load as it does (facts/LOADERS §3). */
export const TRANSFORMERS_FAMILY: readonly Opening[] = [
  {
    library: 'transformers',
    folders: TOP,
    picks: [PYTORCH, ADAPTER, ...INDEXES],
    also: [also('naming', /^(?:adapter_)?config\.json$/), ...TOKENIZER, GENERATE],
    named: 'weights-only',
    recordTells: 'safetensors',
    snippet: `from transformers import AutoModel
model = AutoModel.from_pretrained({id}, revision={commit}[[, use_safetensors=True]], trust_remote_code=False)`,
  },
  {
    library: 'peft',
    folders: TOP,
    picks: [ADAPTER],
    also: [also('naming', /^adapter_config\.json$/)],
    named: 'weights-only',
    snippet: `from peft import PeftModel
model = PeftModel.from_pretrained(base_model, {id}, revision={commit}[[, use_safetensors=True]])`,
  },
  {
    library: 'sentence-transformers',
    folders: MODULE_FOLDERS,
    picks: [PYTORCH, ...INDEXES],
    also: [...MODULE_FILES, ...TOKENIZER],
    named: 'weights-only',
    snippet: `from sentence_transformers import SentenceTransformer
model = SentenceTransformer({id}, revision={commit}, trust_remote_code=False[[, model_kwargs={"use_safetensors": True}]])`,
  },
  {
    library: 'setfit',
    folders: MODULE_FOLDERS,
    picks: [PYTORCH, ...INDEXES, [step('unpickled', /^model_head\.pkl$/)]],
    also: [...MODULE_FILES, also('settings', /^config_setfit\.json$/), ...TOKENIZER],
    named: 'weights-only',
  },
  {
    library: 'span-marker',
    folders: TOP,
    picks: [PYTORCH, ...INDEXES],
    also: [also('naming', /^config\.json$/), ...TOKENIZER],
    named: 'weights-only',
    snippet: `from span_marker import SpanMarkerModel
model = SpanMarkerModel.from_pretrained({id}, revision={commit}[[, use_safetensors=True]])`,
  },
  {
    library: 'diffusers',
    folders: ONE_DEEP,
    picks: [
      DIFFUSION,
      PYTORCH,
      ...INDEXES,
      [
        step('safetensors', /^pytorch_lora_weights\.safetensors$/),
        step('weights-only', /^pytorch_lora_weights\.bin$/),
      ],
      [step('safetensors', /^learned_embeds\.safetensors$/), step('weights-only', /^learned_embeds\.bin$/)],
    ],
    also: [
      also('naming', /^(?:modular_)?model_index\.json$/),
      also('naming', /^(?:[^/]+\/)?config\.json$/),
      also('settings', /^[^/]+\/(?:scheduler|preprocessor|tokenizer)_config\.json$/),
      // The pipeline's own class, and those of its parts (`<part>/<library>.py`).
      also('python', /^(?:pipeline|[^/]+\/[^/]+)\.py$/, 'trust_remote_code'),
    ],
    named: 'weights-only',
    snippet: `from diffusers import DiffusionPipeline
pipeline = DiffusionPipeline.from_pretrained({id}, revision={commit}[[, use_safetensors=True]])`,
  },
  {
    library: 'timm',
    folders: TOP,
    picks: [SINGLE],
    also: [also('naming', /^config\.json$/)],
    named: 'weights-only',
    recordTells: 'safetensors',
    snippet: `import timm
model = timm.create_model("hf-hub:" + {id} + "@" + {commit}, pretrained=True)`,
  },
  {
    library: 'pytorch-model-hub-mixin',
    folders: TOP,
    picks: [SINGLE],
    also: [also('settings', /^config\.json$/)],
    named: 'weights-only',
    recordTells: 'safetensors',
  },
  {
    library: 'model2vec',
    folders: TOP,
    picks: [PYTORCH],
    also: [also('settings', /^config\.json$/), ...TOKENIZER],
    named: 'safetensors',
    recordTells: 'safetensors',
  },
  {
    library: 'chronos-forecasting',
    folders: TOP,
    picks: [PYTORCH, ...INDEXES],
    also: [also('naming', /^config\.json$/)],
    named: 'weights-only',
    recordTells: 'safetensors',
  },
  {
    library: 'open-clip',
    folders: TOP,
    picks: [
      [
        step('safetensors', /^open_clip_model\.safetensors$/),
        step('weights-only', /^open_clip_pytorch_model\.bin$/),
      ],
    ],
    also: [also('code-config', /^open_clip_config\.json$/), ...TOKENIZER],
    named: 'weights-only',
    snippet: `from huggingface_hub import snapshot_download
import open_clip
model, _, preprocess = open_clip.create_model_and_transforms("local-dir:" + snapshot_download({id}, revision={commit}))`,
  },
  {
    library: 'gliner',
    folders: TOP,
    picks: [SINGLE],
    also: [also('code-config', /^gliner_config\.json$/), ...TOKENIZER],
    named: 'weights-only',
  },
  {
    library: 'adapter-transformers',
    folders: TOP,
    picks: [
      [step('weights-only', /^pytorch_adapter\.bin$/), step('safetensors', /^adapter\.safetensors$/)],
      [step('weights-only', /^pytorch_model_head\.bin$/), step('safetensors', /^model_head\.safetensors$/)],
      [
        step('weights-only', /^pytorch_model_adapter_fusion\.bin$/),
        step('safetensors', /^model_adapter_fusion\.safetensors$/),
      ],
    ],
    also: [
      also('naming', /^adapter_(?:config|setup)\.json$/),
      also('settings', /^(?:head|adapter_fusion)_config\.json$/),
    ],
    named: 'weights-only',
    snippet: `model.load_adapter({id}, version={commit}[[, use_safetensors=True]])`,
  },
  {
    library: 'mlx',
    folders: TOP,
    picks: [
      [
        step('safetensors', /^model.*\.safetensors$/),
        step('safetensors', /^weights.*\.safetensors$/),
        step('native', /\.npz$/),
      ],
    ],
    also: [also('naming', /^config\.json$/), ...TOKENIZER],
    named: 'safetensors',
    snippet: `from mlx_lm import load
model, tokenizer = load({id}, revision={commit})`,
  },
  {
    library: 'vllm',
    folders: TOP,
    picks: [
      [
        step('safetensors', /^consolidated.*\.safetensors$/),
        step('safetensors', /\.safetensors$/),
        step('weights-only', /\.bin$/),
        step('weights-only', /\.pt$/),
      ],
    ],
    also: [also('naming', /^(?:adapter_)?config\.json$/), also('settings', /^params\.json$/), ...TOKENIZER],
    named: 'weights-only',
  },
];
