import { subject } from './build';
import { languageModel, largeWeights, plain, tokenizer } from './files';
import { owners } from './owners';

const tensors = languageModel(4096, 42);

export const gated = subject({
  title: 'Gated by hand: the list is public, the bytes are not',
  id: 'meridian-research/atlas-8b',
  owner: owners.meridian,
  gated: 'manual',
  downloads: 2_410_334,
  likes: 4102,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: {
    license: 'llama3.1',
    language: ['en', 'de', 'fr'],
    extra_gated_prompt: 'Tell us what you will use Atlas for.',
    extra_gated_fields: { Name: 'text', Affiliation: 'text', 'I accept the terms': 'checkbox' },
  },
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  tags: ['meridian', 'arxiv:2607.21783'],
  tensors,
  files: [
    plain('LICENSE', 'LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\n'),
    plain('USE_POLICY.md', '# Acceptable use policy\n'),
    largeWeights('model.safetensors', tensors),
    ...tokenizer('PreTrainedTokenizerFast'),
  ],
});
