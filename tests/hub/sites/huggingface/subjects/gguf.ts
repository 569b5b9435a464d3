import { gguf } from '../../../content/gguf';
import { subject } from './build';
import { owners } from './owners';
import type { FileInput } from './repository';

const SIZES = {
  Q2_K: 483_116_000,
  Q4_K_M: 807_694_464,
  Q5_K_M: 911_503_488,
  Q8_0: 1_321_083_008,
  F16: 2_479_595_616,
};

const files = Object.entries(SIZES).map(([kind, size]): FileInput => ({
  path: `brook-1b-instruct-${kind}.gguf`,
  source: gguf(
    { 'general.architecture': 'llama', 'general.name': `Brook 1B ${kind}`, 'llama.context_length': 8192 },
    size,
  ),
  scan: { kind: 'safe-model', label: 'Safe GGUF model' },
}));

export const ggufQuantised = subject({
  title: 'GGUF only, quantised from another model of this hub',
  id: 'quantcellar/brook-1b-instruct-GGUF',
  owner: owners.quantcellar,
  downloads: 19178,
  likes: 80,
  pipelineTag: 'text-generation',
  cardData: {
    license: 'apache-2.0',
    base_model: 'lantern-labs/brook-1b-instruct',
    base_model_relation: 'quantized',
    quantized_by: 'quantcellar',
  },
  tags: ['conversational'],
  gguf: { total: 1_048_576_000, architecture: 'llama', context_length: 8192 },
  files,
});
