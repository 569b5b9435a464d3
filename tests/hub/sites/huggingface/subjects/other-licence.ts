import { subject } from './build';
import { languageModel, largeWeights, plain, tokenizer } from './files';
import { owners } from './owners';

const tensors = languageModel(3072, 20);

export const otherLicence = subject({
  title: 'Licence "other" with a name and a link',
  id: 'tidal-ai/coracle-vl-3b',
  owner: owners.tidal,
  downloads: 60771,
  likes: 512,
  pipelineTag: 'image-text-to-text',
  libraryName: 'transformers',
  cardData: {
    license: 'other',
    license_name: 'coracle-community',
    license_link: 'https://huggingface.co/tidal-ai/coracle-vl-3b/blob/main/LICENSE.md',
    language: ['en'],
    datasets: ['tidal-ai/harbour-pairs'],
  },
  missingDatasets: ['tidal-ai/harbour-pairs'],
  config: { architectures: ['CoracleForConditionalGeneration'], model_type: 'coracle_vl' },
  tensors,
  files: [
    plain('LICENSE.md', '# Coracle Community Licence\n\nFree below 100 million monthly users.\n'),
    largeWeights('model.safetensors', tensors),
    ...tokenizer('LlamaTokenizerFast'),
  ],
});
