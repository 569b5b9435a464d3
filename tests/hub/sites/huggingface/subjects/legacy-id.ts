import { memory } from '../../../content/source';
import { subject } from './build';
import { largeWeights, plain, languageModel, stateDict, tokenizer } from './files';
import { owners } from './owners';

const tensors = languageModel(768, 12, 'F32');
const hdf5 = memory(Buffer.concat([Buffer.from('\x89HDF\r\n\x1a\n', 'latin1'), Buffer.alloc(2040)]));

export const legacyId = subject({
  title: 'Legacy id without namespace; safetensors beside pickle and other formats',
  id: 'google-bert/bert-base-uncased',
  formerIds: ['bert-base-uncased'],
  owner: owners.googleBert,
  generation: 'svelte4',
  downloads: 72376843,
  likes: 2065,
  pipelineTag: 'fill-mask',
  libraryName: 'transformers',
  cardData: {
    language: 'en',
    tags: ['exbert'],
    license: 'apache-2.0',
    datasets: ['bookcorpus', 'wikipedia'],
  },
  missingDatasets: ['bookcorpus', 'wikipedia'],
  config: { architectures: ['BertForMaskedLM'], model_type: 'bert', tokenizer_config: {} },
  tags: ['arxiv:1810.04805'],
  tensors,
  files: [
    plain('LICENSE', 'Apache License\nVersion 2.0, January 2004\n'),
    largeWeights('model.safetensors', tensors),
    stateDict('pytorch_model.bin', 440_449_768),
    {
      path: 'tf_model.h5',
      source: hdf5,
      scan: { kind: 'safe-model', label: 'TensorFlow H5 model without Lambda Layers' },
    },
    plain('flax_model.msgpack', memory(Buffer.from([0x81, 0xa1, 0x61, 0x00]))),
    plain('vocab.txt', '[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n'),
    ...tokenizer('BertTokenizerFast'),
  ],
  commits: [
    { title: 'initial commit', date: '2022-03-02T23:29:04.000Z' },
    { title: 'Adding `safetensors` variant of this model', date: '2022-11-16T15:17:06.000Z' },
    {
      title: 'Update README.md',
      date: '2024-02-19T11:06:12.000Z',
      id: '86b5e0934494bd15c9632b12f734a8a67f723594',
      verified: true,
    },
  ],
});
