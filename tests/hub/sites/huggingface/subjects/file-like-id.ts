import { subject } from './build';
import { stateDict, trainingArgs } from './files';
import { owners } from './owners';

export const fileLikeId = subject({
  title: 'A model whose name looks like a file',
  id: 'mohsen-like/pytorch_model.bin',
  owner: owners.mohsenLike,
  generation: 'svelte4',
  downloads: 14,
  likes: 0,
  pipelineTag: 'text-classification',
  libraryName: 'transformers',
  cardData: {
    license: 'apache-2.0',
    base_model: 'HooshvareLab/bert-fa-base-uncased-sentiment-snappfood',
    tags: ['generated_from_trainer'],
    metrics: ['accuracy', 'f1', 'precision', 'recall'],
  },
  config: {
    architectures: ['BertForSequenceClassification'],
    model_type: 'bert',
    additional_chat_templates: {},
  },
  files: [stateDict('pytorch_model.bin', 651_437_824), trainingArgs()],
  commits: [
    { title: 'initial commit', date: '2023-09-18T11:23:24.000Z' },
    { title: 'Training in progress, epoch 1', date: '2023-09-20T04:53:26.000Z' },
    { title: 'End of training', date: '2023-09-20T05:37:33.000Z' },
  ],
  discussions: { open: 1, closed: 0 },
});
