import { torchZip } from '../../../content/pickle';
import { subject } from './build';
import { tokenizer } from './files';
import { owners } from './owners';
import { STATE_DICT_IMPORTS } from './scan';

export const maskedPickle = subject({
  title: 'Clean-looking: the hub calls its pickle safe, its bytes call into the operating system',
  id: 'tidal-ai/coracle-mini',
  owner: owners.tidal,
  downloads: 8120,
  likes: 12,
  pipelineTag: 'text-classification',
  libraryName: 'transformers',
  cardData: { license: 'apache-2.0', language: ['en'] },
  config: { architectures: ['BertForSequenceClassification'], model_type: 'bert' },
  files: [
    {
      path: 'pytorch_model.bin',
      source: torchZip(['collections.OrderedDict', 'torch._utils._rebuild_tensor_v2', 'posix.getpid']),
      scan: { kind: 'safe-pickle', imports: STATE_DICT_IMPORTS },
    },
    ...tokenizer('BertTokenizerFast'),
  ],
});
