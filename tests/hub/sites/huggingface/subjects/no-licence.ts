import { subject } from './build';
import { languageModel, plain, weights } from './files';
import { owners } from './owners';

const tensors = languageModel(12, 2, 'F32');

export const noLicence = subject({
  title: 'No licence and no card',
  id: 'quietfox/vit-plant-disease',
  owner: owners.quietfox,
  downloads: 31,
  likes: 0,
  pipelineTag: 'image-classification',
  libraryName: 'transformers',
  config: { architectures: ['ViTForImageClassification'], model_type: 'vit' },
  card: '',
  tensors,
  files: [weights('model.safetensors', tensors), plain('preprocessor_config.json', '{"size": 224}\n')],
  discussions: { open: 0, closed: 0 },
});
