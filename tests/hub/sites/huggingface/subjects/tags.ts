import type { Json, JsonObject } from './contract';

export interface TagObject {
  id: string;
  label: string;
  type: string;
  subType?: string;
  clickable?: boolean;
  extra?: { disabled?: boolean; paperTitle?: string };
}

interface TagSource {
  cardData: JsonObject;
  config: JsonObject;
  paths: readonly string[];
  tags?: readonly string[];
  pipelineTag?: string;
  libraryName?: string;
}

const LIBRARIES: Readonly<Record<string, string>> = {
  transformers: 'Transformers',
  diffusers: 'Diffusers',
  pytorch: 'PyTorch',
  tf: 'TensorFlow',
  jax: 'JAX',
  rust: 'Rust',
  safetensors: 'Safetensors',
  gguf: 'GGUF',
  onnx: 'ONNX',
  keras: 'Keras',
  'sentence-transformers': 'sentence-transformers',
  sklearn: 'Scikit-learn',
  joblib: 'Joblib',
};

const PIPELINES: Readonly<Record<string, readonly [label: string, subType: string]>> = {
  'text-generation': ['Text Generation', 'nlp'],
  'text-classification': ['Text Classification', 'nlp'],
  'fill-mask': ['Fill-Mask', 'nlp'],
  'sentence-similarity': ['Sentence Similarity', 'nlp'],
  'image-classification': ['Image Classification', 'cv'],
  'text-to-image': ['Text-to-Image', 'cv'],
  'image-text-to-text': ['Image-Text-to-Text', 'multimodal'],
  'text-to-speech': ['Text-to-Speech', 'audio'],
};

const LABELS: Readonly<Record<string, string>> = {
  endpoints_compatible: 'Inference Endpoints',
  autotrain_compatible: 'AutoTrain Compatible',
  'region:us': '🇺🇸 Region: US',
  en: 'English',
  ja: 'Japanese',
  generated_from_trainer: 'Generated from Trainer',
};

const FORMAT_TAGS: readonly (readonly [tag: string, path: RegExp])[] = [
  ['pytorch', /(^|\/)pytorch_model[^/]*\.bin$/],
  ['tf', /(^|\/)tf_model\.h5$/],
  ['safetensors', /\.safetensors$/],
  ['gguf', /\.gguf$/],
  ['onnx', /\.onnx$/],
  ['keras', /\.keras$/],
  ['joblib', /\.joblib$/],
];

/** Tags in the hub's order: library, formats, model type, task, the author's, the card's, region. */
export function tagsOf({
  cardData,
  config,
  paths,
  tags = [],
  pipelineTag,
  libraryName,
}: TagSource): string[] {
  const bases = strings(cardData['base_model']);
  const relation = cardData['base_model_relation'] ?? 'finetune';
  return [
    ...new Set([
      ...strings(libraryName),
      ...FORMAT_TAGS.filter(([, pattern]) => paths.some((path) => pattern.test(path))).map(([tag]) => tag),
      ...strings(config['model_type']),
      ...strings(pipelineTag),
      ...strings(cardData['tags']),
      ...tags,
      ...('auto_map' in config ? ['custom_code'] : []),
      ...strings(cardData['language']),
      ...strings(cardData['datasets']).map((id) => `dataset:${id}`),
      ...bases.map((id) => `base_model:${id}`),
      ...bases.map((id) => `base_model:${String(relation)}:${id}`),
      ...strings(cardData['license']).map((id) => `license:${id}`),
      'endpoints_compatible',
      'region:us',
    ]),
  ];
}

const ORDER = [
  'pipeline_tag',
  'library',
  'dataset',
  'language',
  'other',
  'arxiv',
  'doi',
  'license',
  'region',
];

/** A model's tags as the page's header gets them: by kind, else in their own order. */
export function tagObjects(tags: readonly string[], missingDatasets: readonly string[]): TagObject[] {
  return tags
    .map((tag) => tagObject(tag, missingDatasets))
    .toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

/** One tag with its label and its kind. */
export function tagObject(tag: string, missingDatasets: readonly string[]): TagObject {
  const colon = tag.indexOf(':');
  const kind = colon < 0 ? '' : tag.slice(0, colon);
  const rest = tag.slice(colon + 1);
  const pipeline = PIPELINES[tag];
  const library = LIBRARIES[tag];
  if (pipeline) return { id: tag, label: pipeline[0], type: 'pipeline_tag', subType: pipeline[1] };
  if (library) return { id: tag, label: library, type: 'library' };
  if (kind === 'license') return { id: tag, label: rest, type: 'license' };
  if (kind === 'arxiv') return { id: tag, label: tag, type: 'arxiv', extra: { paperTitle: `Paper ${rest}` } };
  if (kind === 'doi') return { id: tag, label: tag, type: 'doi' };
  if (kind === 'region') return { type: 'region', label: LABELS[tag] ?? tag, id: tag };
  if (kind === 'dataset') {
    return {
      id: tag,
      label: rest,
      type: 'dataset',
      ...(missingDatasets.includes(rest) ? { extra: { disabled: true } } : {}),
    };
  }
  if (/^[a-z]{2}$/.test(tag)) return { id: tag, label: LABELS[tag] ?? tag, type: 'language' };
  return { id: tag, label: LABELS[tag] ?? tag, type: 'other', clickable: true };
}

function strings(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
