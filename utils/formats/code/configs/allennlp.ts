import { entriesOf, itemsOf, type Json } from '../../encodings/json-text';
import type { Family } from './contract';
import { isDotted } from './name-grade';
import { fieldsOf, textOf } from './values';

/** Types in a configuration that are looked at. */
const TYPES = 10_000;

/** AllenNLP's `config.json`: a `type` with dots is imported, and its class built (facts/LOADERS §4). */
export const allennlpFamily: Family = {
  whole: (root, tell) => {
    const fields = fieldsOf(root);
    if (!fields.has('dataset_reader') || !fieldsOf(fields.get('model')).has('type')) return;
    const pending: Json[] = [root];
    for (let seen = 0; pending.length > 0 && seen < TYPES; seen += 1) {
      tell.tick();
      const value = pending.pop();
      const type = textOf(fieldsOf(value).get('type'));
      if (type !== null && isDotted(type)) tell.name(type, 'called');
      pending.push(...itemsOf(value), ...entriesOf(value).map(([, inner]) => inner));
    }
  },
};
