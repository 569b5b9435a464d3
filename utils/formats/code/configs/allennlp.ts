import type { Json } from '../../encodings/json-text';
import type { Family } from './contract';
import { isDotted } from './name-grade';
import { fieldsOf, textOf } from './values';

const isAllennlp = (root: Json): boolean =>
  fieldsOf(root).has('dataset_reader') && fieldsOf(fieldsOf(root).get('model')).has('type');

/** AllenNLP's `config.json`: a `type` with dots is imported, and its class built (facts/LOADERS §4). */
export const allennlpFamily: Family = {
  keys: {
    type: (value, { root }, tell) => {
      const type = textOf(value);
      if (type !== null && isDotted(type) && isAllennlp(root)) tell.name(type, 'called');
    },
  },
};
