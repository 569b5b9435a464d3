import { ownSignature } from '../../../content/own-signature';
import { json } from '../../../content/text';
import { subject } from './build';
import { languageModel, plain, tokenizer, weights } from './files';
import { owners } from './owners';

const tensors = languageModel(24, 4, 'F32');
const config = { architectures: ['BertForMaskedLM'], model_type: 'bert' };
const signedFiles = [
  plain('config.json', json(config)),
  weights('model.safetensors', tensors),
  ...tokenizer('BertTokenizerFast'),
];

export const signed = subject({
  title: 'A DOI, and a signature over everything by a key that nobody knows',
  id: 'museum-of-ml/field-notes-bert',
  owner: owners.museum,
  downloads: 6120,
  likes: 58,
  pipelineTag: 'fill-mask',
  libraryName: 'transformers',
  doi: '10.57967/hf/5150',
  cardData: {
    license: 'cc-by-4.0',
    language: 'en',
    datasets: ['museum-of-ml/field-notes'],
    license_link: 'LICENSE',
  },
  config,
  tags: ['doi:10.57967/hf/5150', 'arxiv:2609.11021'],
  tensors,
  files: [
    plain('LICENSE', 'Creative Commons Attribution 4.0 International\n'),
    plain('CITATION.cff', 'cff-version: 1.2.0\ntitle: Field Notes BERT\n'),
    ...signedFiles,
    plain('model.sig', ownSignature(signedFiles)),
  ],
});
