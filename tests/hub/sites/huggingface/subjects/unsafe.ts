import { torchZip } from '../../../content/pickle';
import { subject } from './build';
import { plain, stateDict } from './files';
import { owners } from './owners';
import { STATE_DICT_IMPORTS } from './scan';

export const unsafe = subject({
  title: 'The hub scanners call two files unsafe',
  id: 'free-weights-hub/chat-lora-uncut',
  owner: owners.freeweights,
  downloads: 244911,
  likes: 667,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: { license: 'apache-2.0', tags: ['uncensored'], base_model: 'meridian-research/atlas-8b' },
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  files: [
    {
      path: 'pytorch_model.bin',
      source: torchZip(['collections.OrderedDict', 'posix.system', 'torch._utils._rebuild_tensor_v2']),
      scan: {
        kind: 'unsafe',
        imports: [{ module: 'posix', name: 'system', safety: 'dangerous' }, ...STATE_DICT_IMPORTS],
      },
    },
    {
      path: 'optimizer.pt',
      source: torchZip(['builtins.exec', 'requests.api.get']),
      scan: {
        kind: 'unsafe',
        imports: [
          { module: 'builtins', name: 'exec', safety: 'dangerous' },
          { module: 'requests.api', name: 'get', safety: 'dangerous' },
        ],
        virus: 'Py.Malware.Pickle-10000001-0',
      },
    },
    stateDict('adapter_model.bin'),
    plain('adapter_config.json', '{"peft_type": "LORA", "r": 16}\n'),
  ],
});
