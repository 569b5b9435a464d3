import { subject } from './build';
import { languageModel, plain, tokenizer, weights } from './files';
import { owners } from './owners';

const tensors = languageModel(16, 2, 'F32');

export const renamed = subject({
  title: 'Renamed: the old id redirects',
  id: 'brookworks/brook-embed-small',
  formerIds: ['brook-embeddings/brook-embed-s'],
  owner: owners.brookworks,
  downloads: 90215,
  likes: 41,
  pipelineTag: 'sentence-similarity',
  libraryName: 'sentence-transformers',
  cardData: { license: 'mit', language: 'en', base_model: 'google-bert/bert-base-uncased' },
  config: { architectures: ['BertModel'], model_type: 'bert' },
  tensors,
  files: [
    plain(
      'modules.json',
      '[{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"}]\n',
    ),
    plain('1_Pooling/config.json', '{"word_embedding_dimension": 16, "pooling_mode_mean_tokens": true}\n'),
    weights('model.safetensors', tensors),
    ...tokenizer('BertTokenizerFast'),
  ],
});
