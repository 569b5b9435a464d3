import { pythonBase64 } from '../../encodings/base64';
import type { Family } from './contract';
import { textOf } from './values';

/** A pickle of protocol 2 to 5 that is written as text begins so: in base64, or in hexadecimal digits. */
const PICKLE_TEXT = /^\s*(?:gA[I-X][\w+/]{6}|800[2-5][0-9a-f]{8})/;

const NO_HEX = /[^0-9a-f]/i;

/** The bytes of a pickle that stands in a configuration as text; null for every other text. */
export function pickleIn(text: string): Uint8Array | null {
  if (!PICKLE_TEXT.test(text)) return null;
  const digits = text.trim();
  if (NO_HEX.test(digits)) return pythonBase64(text);
  return Uint8Array.from({ length: Math.floor(digits.length / 2) }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}

/**
 * Stable-Baselines3 writes what JSON cannot hold as base64 of a cloudpickle, and unpickles it when a model is loaded
 * (`save_util.json_to_data`; facts/LOADERS §4).
 */
export const serializedFamily: Family = {
  keys: {
    ':serialized:': (value, { key }, tell) => {
      const text = textOf(value);
      if (text !== null && text !== '') tell.pickle(key === '' ? 'serialized' : key, pythonBase64(text));
    },
  },
};
