import type { Opening } from '../loader';
import { ANYWHERE, TOP, also, step } from '../steps';

/** Libraries that call `torch.load` as it comes, or leave files to the caller (facts/LOADERS §3). */
export const TORCH_FAMILY: readonly Opening[] = [
  {
    library: 'nemo',
    folders: TOP,
    picks: [[{ as: 'archive', take: /\.nemo$/, calledAsRepository: true }, step('weights-only', /\.ckpt$/)]],
    also: [],
    named: 'weights-only',
    snippet: `from huggingface_hub import hf_hub_download
from nemo.core import ModelPT
model = ModelPT.restore_from(hf_hub_download({id}, {file}, revision={commit}))`,
  },
  {
    library: 'espnet',
    folders: ANYWHERE,
    picks: [[step('torch-default', /\.pth$/)]],
    also: [also('naming', /^meta\.yaml$/), also('settings', /(?:^|\/)config\.yaml$/)],
    named: 'torch-default',
  },
  {
    library: 'asteroid',
    folders: TOP,
    picks: [[step('torch-default', /^pytorch_model\.bin$/)]],
    also: [],
    named: 'torch-default',
  },
  {
    library: 'bertopic',
    folders: TOP,
    picks: [
      [
        step('safetensors', /^topic_embeddings\.safetensors$/),
        step('torch-default', /^topic_embeddings\.bin$/),
      ],
      [step('safetensors', /^ctfidf\.safetensors$/), step('torch-default', /^ctfidf\.bin$/)],
    ],
    also: [also('naming', /^config\.json$/), also('settings', /^(?:topics|ctfidf_config)\.json$/)],
    named: 'torch-default',
    snippet: `from huggingface_hub import snapshot_download
from bertopic import BERTopic
model = BERTopic.load(snapshot_download({id}, revision={commit}))`,
  },
  {
    library: 'doctr',
    folders: TOP,
    picks: [[step('torch-default', /^pytorch_model\.bin$/)]],
    also: [also('settings', /^config\.json$/)],
    named: 'torch-default',
    snippet: `from doctr.models import from_hub
model = from_hub({id}, revision={commit})`,
  },
  {
    library: 'easyocr',
    folders: TOP,
    picks: [[step('torch-default', /\.pth$/)]],
    also: [also('settings', /^[^/]+\.yaml$/), also('python', /^[^/]+\.py$/, 'recog_network')],
    named: 'torch-default',
  },
  {
    library: 'sample-factory',
    folders: /^checkpoint_p\d+$/,
    picks: [[step('torch-default', /^(?:checkpoint|best)_.*\.pth$/)]],
    also: [also('settings', /^(?:cfg|config)\.json$/)],
    named: 'torch-default',
  },
  {
    library: 'coqui',
    folders: TOP,
    picks: [[step('torch-default', /\.pth$/)]],
    also: [also('naming', /^config\.json$/), also('settings', /^vocab\.json$/)],
    named: 'torch-default',
  },
  {
    library: 'rvc',
    folders: TOP,
    picks: [[step('torch-default', /\.(?:pth|pt)$/)], [step('native', /\.index$/)]],
    also: [],
    named: 'torch-default',
  },
  {
    library: 'audiocraft',
    folders: TOP,
    picks: [
      [step('torch-default', /^state_dict\.bin$/)],
      [step('torch-default', /^compression_state_dict\.bin$/)],
    ],
    also: [],
    named: 'torch-default',
  },
  {
    library: 'lightning',
    folders: ANYWHERE,
    picks: [[step('torch-default', /\.ckpt$/)]],
    also: [also('settings', /(?:^|\/)hparams\.yaml$/), also('naming', /^config\.yaml$/)],
    named: 'torch-default',
  },
  {
    library: 'kokoro',
    folders: /^(?:voices)?$/,
    picks: [[step('weights-only', /\.pth$/)], [step('weights-only', /\.pt$/)]],
    also: [also('settings', /^config\.json$/)],
    named: 'weights-only',
  },
  {
    library: 'comfyui',
    folders: ANYWHERE,
    // Whichever file the caller names.
    picks: [
      [step('safetensors', /\.(?:safetensors|sft)$/)],
      [step('weights-only', /\.(?:ckpt|pt2?|bin|pth|pkl)$/)],
    ],
    also: [],
    named: 'weights-only',
  },
  {
    library: 'a1111',
    folders: ANYWHERE,
    picks: [[step('safetensors', /\.safetensors$/)], [step('weights-only', /\.(?:ckpt|pt)$/)]],
    also: [also('code-config', /^[^/]+\.yaml$/)],
    named: 'weights-only',
  },
  {
    library: 'stable-audio-tools',
    folders: TOP,
    picks: [[step('safetensors', /^model\.safetensors$/), step('weights-only', /^model\.ckpt$/)]],
    also: [also('naming', /^model_config\.json$/)],
    named: 'weights-only',
  },
];
