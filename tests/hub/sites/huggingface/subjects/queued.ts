import { languageModel, weights } from './files';
import { subject } from './build';
import { owners } from './owners';

const tensors = languageModel(16, 2, 'F16');
const waiting = (path: string) => ({ ...weights(path, tensors), scan: { kind: 'queued' } as const });

export const queued = subject({
  title: 'Scans still queued',
  id: 'freshpaint/sd-watercolor-lora',
  owner: owners.freshpaint,
  downloads: 0,
  likes: 3,
  pipelineTag: 'text-to-image',
  libraryName: 'diffusers',
  cardData: {
    license: 'creativeml-openrail-m',
    base_model: 'stable-diffusion-v1-5/stable-diffusion-v1-5',
    base_model_relation: 'adapter',
    tags: ['lora', 'stable-diffusion'],
  },
  tensors,
  files: [waiting('pytorch_lora_weights.safetensors'), waiting('watercolor-e10.safetensors')],
  scansDone: false,
  commits: [
    { title: 'initial commit', date: '2026-11-22T18:00:00.000Z', verified: true },
    { title: 'Upload 2 files', date: '2026-11-22T18:04:10.000Z', verified: true },
  ],
});
