import { json } from '../../../content/text';
import { subject } from './build';
import { largeWeights, plain, tokenizer } from './files';
import { owners } from './owners';

const tensors = {
  'model.embed_tokens.weight': { dtype: 'F16', shape: [32768, 4096] },
  'model.layers.0.mlp.up_proj.qweight': { dtype: 'I32', shape: [14336, 36864] },
} as const;
const quantization = { quant_method: 'awq', bits: 4, group_size: 128, zero_point: true };

export const quantised = subject({
  title: 'Quantised, more freely licensed than its base model',
  id: 'quantcellar/atlas-8b-awq',
  owner: owners.quantcellar,
  downloads: 5402,
  likes: 14,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: {
    license: 'apache-2.0',
    base_model: 'meridian-research/atlas-8b',
    base_model_relation: 'quantized',
  },
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama', quantization_config: quantization },
  tags: ['4-bit', 'awq'],
  tensors,
  files: [
    plain('quant_config.json', json(quantization)),
    largeWeights('model.safetensors', tensors),
    ...tokenizer('PreTrainedTokenizerFast'),
  ],
});
