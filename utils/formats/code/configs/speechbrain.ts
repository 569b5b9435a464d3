import { entriesOf, type Json } from '../../encodings/json-text';
import type { Family, Tell } from './contract';
import { fieldsOf, textOf } from './values';

const REFERENCE = /<([\w.-]+)>/g;
const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/** `!ref <a>/b` with the settings put in; those that stand nowhere are left out. */
const filled = (text: string, root: Json): string =>
  text.replaceAll(REFERENCE, (_, key: string) => textOf(fieldsOf(root).get(key)) ?? '');

/** `owner/name/file` is another repository's; `<pretrained_path>/file` without such a setting is one of this. */
function fetched(path: string, tell: Tell): void {
  const parts = path.split('/');
  if (ADDRESS.test(path)) tell.names(path);
  else if (parts.length > 2 && parts[0] !== '' && parts[0] !== '.') tell.names(parts.slice(0, 2).join('/'));
  else if (parts.at(-1)) tell.opens(parts.at(-1) ?? '');
}

/** SpeechBrain's Pretrainer: the files of its `loadables`, by default `<name>.ckpt` (facts/LOADERS §3). */
export const speechbrainFamily: Family = {
  keys: {
    loadables: (value, { fields, root }, tell) => {
      const paths = fieldsOf(fields.get('paths'));
      for (const [name] of entriesOf(value)) {
        const path = textOf(paths.get(name));
        if (path === null) tell.opens(`${name}.ckpt`);
        else fetched(filled(path, root), tell);
      }
    },
  },
};
