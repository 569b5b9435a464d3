import { memory } from '../../../content/source';
import { json } from '../../../content/text';
import { subject } from './build';
import { languageModel, largeWeights, plain } from './files';
import { owners } from './owners';

const tensors = languageModel(4096, 36);
const configuration = `from transformers import PretrainedConfig


class OrcaConfig(PretrainedConfig):
    model_type = "orca_moe"
`;
const modeling = `import torch
from transformers import PreTrainedModel

from .configuration_orca import OrcaConfig


class OrcaForCausalLM(PreTrainedModel):
    config_class = OrcaConfig

    def forward(self, input_ids):
        return torch.zeros(input_ids.shape)
`;

export const customCode = subject({
  title: 'Needs trust_remote_code: auto_map and modelling code in the repository',
  id: 'polarstack/orca-moe-7b',
  owner: owners.polarstack,
  downloads: 48210,
  likes: 388,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: { license: 'mit', language: ['en', 'zh'], library_name: 'transformers' },
  config: {
    architectures: ['OrcaForCausalLM'],
    model_type: 'orca_moe',
    auto_map: {
      AutoConfig: 'configuration_orca.OrcaConfig',
      AutoModelForCausalLM: 'modeling_orca.OrcaForCausalLM',
    },
  },
  tags: ['conversational'],
  tensors,
  files: [
    plain('configuration_orca.py', configuration),
    plain('modeling_orca.py', modeling),
    plain('tokenization_orca.py', 'from transformers import PreTrainedTokenizer\n'),
    plain(
      'tokenizer_config.json',
      json({ auto_map: { AutoTokenizer: ['tokenization_orca.OrcaTokenizer', null] } }),
    ),
    plain('tokenizer.model', memory(Buffer.from('\n\x0e\n\x05<unk>\x15\x00\x00\x00\x00\x18\x02', 'latin1'))),
    largeWeights('model.safetensors', tensors),
  ],
});
