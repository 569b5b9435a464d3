import { subject } from './build';
import { languageModel, tokenizer, weights } from './files';
import { owners } from './owners';

const tensors = languageModel(24, 3);

export const freshUser = subject({
  title: 'A two-day-old account with a name close to a well-known one',
  id: 'newcomer2026/brook-1b-lnstruct',
  owner: owners.newcomer,
  downloads: 12,
  likes: 0,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: { license: 'apache-2.0', language: ['en'] },
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  tensors,
  files: [weights('model.safetensors', tensors), ...tokenizer('LlamaTokenizerFast')],
  commits: [
    { title: 'initial commit', date: '2026-11-20T06:15:02.000Z', verified: true },
    { title: 'Upload folder using huggingface_hub', date: '2026-11-20T06:16:40.000Z', verified: true },
  ],
  discussions: { open: 0, closed: 0 },
});
