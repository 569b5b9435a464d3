import { subject } from './build';
import { stateDict, tokenizer, trainingArgs, weights } from './files';
import { owners } from './owners';

export const pickleOnly = subject({
  title: 'Pickle only; a pull request offers safetensors',
  id: 'haruki-dev/sentiment-roberta-ja',
  owner: owners.haruki,
  downloads: 3127,
  likes: 9,
  pipelineTag: 'text-classification',
  libraryName: 'transformers',
  cardData: { license: 'mit', language: ['ja'], tags: ['generated_from_trainer'], metrics: ['accuracy'] },
  config: { architectures: ['RobertaForSequenceClassification'], model_type: 'roberta' },
  files: [stateDict('pytorch_model.bin', 442_560_312), trainingArgs(), ...tokenizer('RobertaTokenizerFast')],
  pullRequest: {
    commit: {
      title: 'Adding `safetensors` variant of this model',
      date: '2026-06-01T10:00:00.000Z',
      author: owners.converter,
      verified: true,
    },
    files: [weights('model.safetensors', { 'classifier.weight': { dtype: 'F32', shape: [3, 768] } })],
  },
  commits: [
    { title: 'initial commit', date: '2023-04-11T04:20:00.000Z' },
    { title: 'End of training', date: '2023-04-11T05:37:33.000Z' },
    { title: 'update model card README.md', date: '2023-04-11T05:37:36.000Z' },
  ],
});
