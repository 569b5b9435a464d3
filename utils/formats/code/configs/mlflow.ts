import { entriesOf } from '../../encodings/json-text';
import type { Family, Tell } from './contract';
import type { Json } from '../../encodings/json-text';
import { fieldsOf, textOf, textsOf } from './values';

/** Keys of a flavor whose values are files of the model's folder. */
const FILES = [
  'data',
  'python_model',
  'pickled_model',
  'model_path',
  'model_data',
  'serialized_model',
  'model_binary',
];

function flavor(name: string, fields: ReadonlyMap<string, Json>, tell: Tell): void {
  const module = textOf(fields.get('loader_module'));
  if (module !== null) tell.name(module, 'imported');
  // The folder goes first on sys.path: its modules stand before the libraries' own.
  const code = textOf(fields.get('code'));
  if (code !== null && code !== '') tell.add('code-folder', 'suspicious', `flavors.${name}.code`, code);
  const script = textOf(fields.get('model_code_path'));
  if (script !== null) {
    tell.add('custom-code', 'suspicious', 'model_code_path', script);
    tell.opens(script);
  }
  for (const trusted of textsOf(fields.get('skops_trusted_types'))) tell.name(trusted, 'built');
  for (const key of FILES) {
    const path = textOf(fields.get(key));
    if (path !== null && path !== '') tell.opens(path);
  }
}

/** MLflow's `MLmodel`: what each flavor's loader imports, runs and opens (facts/LOADERS §4). */
export const mlflowFamily: Family = {
  whole: (root, tell) => {
    for (const [name, value] of entriesOf(fieldsOf(root).get('flavors'))) flavor(name, fieldsOf(value), tell);
  },
};
