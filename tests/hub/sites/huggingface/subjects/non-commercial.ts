import { subject } from './build';
import { languageModel, weights } from './files';
import { owners } from './owners';

const tensors = languageModel(20, 3, 'F32');

export const nonCommercial = subject({
  title: 'Non-commercial licence',
  id: 'soundhollow/murmur-tts',
  owner: owners.soundhollow,
  generation: 'svelte4',
  downloads: 8821,
  likes: 77,
  pipelineTag: 'text-to-speech',
  cardData: { license: 'cc-by-nc-4.0', language: ['en', 'ja'], pipeline_tag: 'text-to-speech' },
  config: { model_type: 'murmur' },
  tensors,
  files: [weights('model.safetensors', tensors)],
});
