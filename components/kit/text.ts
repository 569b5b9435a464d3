import { message, type Message, type Translate } from '../../utils/model/message';
import { clusters, fitting, safeText } from '../../utils/text/safe-text';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/** `safeText` that keeps its direction to itself inside a sentence. */
export const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? ISOLATE + safeText(text) + END_OF_ISOLATE : safeText(text);

/** A message in the reader's language; its substitutions may come from the page and cannot disturb the sentence. */
export const tell = (t: Translate, { key, params }: Message): string =>
  t({ key, params: params.map(isolated) });

/** `tell` for a key and its substitutions. */
export const say = (t: Translate, key: string, ...params: readonly (string | number)[]): string =>
  tell(t, message(key, ...params));

/** `data-only` → `data_only`: the part of a catalogue key that stands for a level, a reason, a requirement. */
export const keyPart = (id: string): string => id.replaceAll('-', '_');

/** A long text with its middle left out; its beginning and end tell files apart. Never cuts a letter off its marks. */
export function shorten(text: string, limit: number): string {
  if (Array.from(text).length <= limit) return text;
  const half = Math.floor((limit - 1) / 2);
  const parts = clusters(text);
  return `${fitting(parts, half).join('')}…${fitting(parts.toReversed(), half).toReversed().join('')}`;
}
