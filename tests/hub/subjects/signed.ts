import { json } from '../content/text';
import { subject } from './build';
import { languageModel, plain, tokenizer, weights } from './files';
import { owners } from './owners';

const tensors = languageModel(24, 4, 'F32');
const statement = Buffer.from('{"_type":"https://in-toto.io/Statement/v1","subject":[]}').toString('base64');

export const signed = subject({
  title: 'A DOI and a signature file (its contents verify nothing)',
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
  config: { architectures: ['BertForMaskedLM'], model_type: 'bert' },
  tags: ['doi:10.57967/hf/5150', 'arxiv:2609.11021'],
  tensors,
  files: [
    plain('LICENSE', 'Creative Commons Attribution 4.0 International\n'),
    plain('CITATION.cff', 'cff-version: 1.2.0\ntitle: Field Notes BERT\n'),
    weights('model.safetensors', tensors),
    plain(
      'model.sig',
      json({
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: { certificate: { rawBytes: '' }, tlogEntries: [] },
        dsseEnvelope: {
          payload: statement,
          payloadType: 'application/vnd.in-toto+json',
          signatures: [{ sig: '' }],
        },
      }),
    ),
    ...tokenizer('BertTokenizerFast'),
  ],
});
