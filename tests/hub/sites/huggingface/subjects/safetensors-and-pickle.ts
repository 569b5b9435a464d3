import { subject } from './build';
import { languageModel, largeWeights, stateDict, tokenizer, trainingArgs } from './files';
import { owners } from './owners';

const tensors = languageModel(1024, 12, 'F16');

export const safetensorsAndPickle = subject({
  title: 'Safetensors, and pickles beside it',
  id: 'northwind-ai/tern-large',
  owner: owners.northwind,
  downloads: 15530,
  likes: 33,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: { license: 'apache-2.0', language: ['en'], datasets: ['wikimedia/wikipedia'] },
  config: { architectures: ['GPT2LMHeadModel'], model_type: 'gpt2' },
  tensors,
  files: [
    largeWeights('model.safetensors', tensors),
    stateDict('pytorch_model.bin', 651_000_000),
    trainingArgs(),
    ...tokenizer('GPT2TokenizerFast'),
  ],
});
