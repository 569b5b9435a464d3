import { itemsOf, type Json } from '../../encodings/json-text';
import type { Family, KeyRule, Tell } from './contract';
import { gradeName, isDotted } from './name-grade';
import { fieldsOf, textOf, textsOf } from './values';

/** Packages whose module classes sentence-transformers takes without asking (facts/LOADERS §7). */
const MODULES = /^(?:sentence_transformers|pylate)\.(?:\w+\.)*[A-Z]\w*$/;

/** Activations that it builds without asking and that are some: the rest of torch passes its check, and is odd. */
const ACTIVATION = /^torch\.nn\.(?:\w+\.)*[A-Z]\w*$/;

/** A class that is imported by its dotted name and built with the module's folder. */
function moduleType(type: string, tell: Tell): void {
  if (MODULES.test(type)) return;
  if (gradeName(type, 'called') === 'reaching') tell.name(type, 'called');
  else tell.add('foreign-library', 'suspicious', type);
}

/** `modules.json`: a list of modules, each with its class and its folder. */
function modules(root: Json, tell: Tell): void {
  for (const item of itemsOf(root)) {
    const fields = fieldsOf(item);
    const [type, path] = [textOf(fields.get('type')), textOf(fields.get('path'))];
    if (!fields.has('idx') || type === null || path === null) continue;
    moduleType(type, tell);
    if (path !== '') tell.opens(path);
  }
}

/** A dotted name that is imported and called without arguments; names without a dot are transformers' own. */
const activation: KeyRule = (value, _place, tell) => {
  const name = textOf(value)?.trim() ?? '';
  if (!isDotted(name) || ACTIVATION.test(name)) return;
  if (gradeName(name, 'called') === 'reaching') tell.name(name, 'called');
  else tell.add('target', 'suspicious', name);
};

/** Classes that a configuration names for its modules, tokenizers and activations (facts/LOADERS §4). */
export const sentenceTransformersFamily: Family = {
  whole: modules,
  keys: {
    activation_function: activation,
    activation_fn: activation,
    sbert_ce_default_activation_function: activation,
    // A Router's sub-modules: folder and class.
    types: (value, { fields }, tell) => {
      if (!fields.has('structure') && !fields.has('default_route')) return;
      for (const [folder, type] of fieldsOf(value)) {
        if (typeof type !== 'string') continue;
        moduleType(type, tell);
        tell.opens(folder);
      }
    },
    tokenizer_class: (value, _place, tell) => {
      for (const name of textsOf(value)) if (isDotted(name)) moduleType(name, tell);
    },
  },
};
