import { subject } from './build';
import { languageModel, plain, tokenizer, weights } from './files';
import { owners } from './owners';

const tensors = languageModel(24, 3);

export const dottedId = subject({
  title: 'Dots in the id; a base model with code and data named',
  id: 'lantern-labs/Brook-2.5-0.5B.v1.1',
  owner: owners.lanternLabs,
  downloads: 20117,
  likes: 96,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: { license: 'apache-2.0', language: ['en'], datasets: ['lantern-labs/brook-corpus'] },
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  tensors,
  files: [
    plain('LICENSE', 'Apache License\nVersion 2.0, January 2004\n'),
    weights('model.safetensors', tensors),
    ...tokenizer('LlamaTokenizerFast'),
  ],
  revisionTags: { 'v1.1': 2, 'v1.0': 1 },
});
