import { itemsOf, type Json } from '../../encodings/json-text';
import type { Family, KeyRule } from './contract';
import { runsCommands } from './expression';
import { fieldsOf, textsOf } from './values';

/** YOLOv5 evaluates module and arguments of each layer, `[from, number, module, [arguments]]` (`parse_model`). */
const layers =
  (key: string): KeyRule =>
  (value, { fields }, tell) => {
    if (!fields.has('backbone') || !fields.has('head')) return;
    for (const layer of itemsOf(value))
      for (const text of itemsOf(layer).flatMap(textsOf)) tell.expression(key, text);
  };

/** What only bundles of MONAI have at their top. */
const BUNDLE_KEYS = ['bundle_root', 'network_def', 'imports'];
const isBundle = (root: Json): boolean => BUNDLE_KEYS.some((key) => fieldsOf(root).has(key));

/**
 * Texts that are Python: layers of YOLOv5, and in a bundle of MONAI every text that begins with `$` (`ConfigExpression`).
 * Bundles look for files by such expressions: only what runs commands or code is told.
 */
export const evaluatedFamily: Family = {
  keys: { backbone: layers('backbone'), head: layers('head') },
  texts: (key, text, root, tell) => {
    if (text.startsWith('$') && isBundle(root) && runsCommands(text.slice(1), tell.tick))
      tell.add('expression-reaches', 'dangerous', key, text);
  },
};
