import { itemsOf, type Json } from '../../encodings/json-text';
import { fieldsOf } from './values';

/** References in references; a longer chain is made to hide something. */
const ROUNDS = 8;
const REFERENCE = /\$\{\s*([\w.[\]-]+)\s*\}/;
/** Longer texts are no names. */
const TEXT_LIMIT = 1000;
/** Parts of a path, `a.b[0]` or `a.b.0`. */
const PART = /[^.[\]]+/g;

/** What OmegaConf makes of `${a.b}` in a text, by the whole configuration; null for what depends on more than that. */
export function interpolated(text: string, root: Json): string | null {
  let out = text;
  for (let round = 0; round < ROUNDS && out.length <= TEXT_LIMIT && out.includes('${'); round += 1) {
    const found = REFERENCE.exec(out);
    const value = found && valueAt(root, found[1] ?? '');
    if (!found || value === null) return null;
    out = `${out.slice(0, found.index)}${value}${out.slice(found.index + found[0].length)}`;
  }
  return out.includes('${') ? null : out;
}

function valueAt(root: Json, path: string): string | null {
  let at: Json | undefined = root;
  for (const [part] of path.matchAll(PART)) at = fieldsOf(at).get(part) ?? itemsOf(at)[Number(part)];
  return typeof at === 'string' || typeof at === 'number' ? String(at) : null;
}
