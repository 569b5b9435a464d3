import { message, type Message, type Translate } from '../../utils/model/message';

/** Characters that draw nothing, or reorder what is drawn: controls, overrides, joiners, tags, blank letters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|[\u{e0100}-\u{e01ef}]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/** Somebody else's text with every unseen character spelt out, so that a name is what it looks like. */
export const visible = (text: string): string =>
  text.replace(/[\t\n\r]+/g, ' ').replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `\u27e8U+${code.padStart(4, '0')}\u27e9`;
  });

/** `visible` text that keeps its direction to itself inside a sentence. */
export const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? ISOLATE + visible(text) + END_OF_ISOLATE : visible(text);

/** A message in the reader's language; its substitutions may come from the page and cannot disturb the sentence. */
export const tell = (t: Translate, { key, params }: Message): string =>
  t({ key, params: params.map(isolated) });

/** `tell` for a key and its substitutions. */
export const say = (t: Translate, key: string, ...params: readonly (string | number)[]): string =>
  tell(t, message(key, ...params));

/** `data-only` → `data_only`: the part of a catalogue key that stands for a level, a reason, a requirement. */
export const keyPart = (id: string): string => id.replaceAll('-', '_');

/** A long text with its middle left out; its beginning and end tell files apart. */
export function shorten(text: string, limit: number): string {
  const letters = Array.from(text);
  if (letters.length <= limit) return text;
  const half = Math.floor((limit - 1) / 2);
  return `${letters.slice(0, half).join('')}…${letters.slice(-half).join('')}`;
}
