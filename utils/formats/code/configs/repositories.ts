import type { Family, KeyRule } from './contract';
import { fieldsOf, textsOf } from './values';

/** `owner/name` on the hub; a folder on somebody's disk has more slashes, or begins with one. */
const REPOSITORY = /^[\w-][\w.-]*\/[\w.-]+$/;
const ADDRESS = /^(?:https?|s3|gs|hf):\/\//i;

const named: KeyRule = (value, _place, tell) => {
  for (const text of textsOf(value)) if (REPOSITORY.test(text) || ADDRESS.test(text)) tell.names(text);
};

/** GLiNER takes its tokenizer, or its whole encoder, from the model that it names. */
const ofGliner: KeyRule = (value, place, tell) => {
  if (place.fields.has('span_mode')) named(value, place, tell);
};

/** SpanMarker takes its tokenizer from the model that its encoder was made of. */
const ofSpanMarker: KeyRule = (value, place, tell) => {
  if (place.fields.get('model_type') !== 'span-marker') return;
  named(fieldsOf(value).get('_name_or_path') ?? null, place, tell);
};

/** Keys under which a load fetches another repository, or an address (facts/LOADERS §4b). */
export const repositoriesFamily: Family = {
  keys: {
    model_name: ofGliner,
    encoder: ofSpanMarker,
    ...Object.fromEntries(
      [
        'base_model_name_or_path',
        'audio_tokenizer_name_or_path',
        'hf_model_name',
        'hf_tokenizer_name',
        'labels_encoder',
        'embedding_model',
        'vision_encoder_name',
        'action_tokenizer_name',
        'text_tokenizer_name',
        'tokenizer_name_or_path',
      ].map((key) => [key, named]),
    ),
  },
};
