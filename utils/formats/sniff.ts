import type { Format } from './core/contract';
import { FORMATS } from './index';
import { splitPath } from './names/by-name';

/** Texts with no magic, and how their names end. */
const TEXTS = FORMATS.flatMap((format) => {
  if (format.text === undefined) return [];
  const endings = format.names.flatMap(([, , , name]) => (typeof name === 'string' ? [name] : []));
  const named = new RegExp(`\\.(?:${[...endings, format.text.also ?? []].flat().join('|')})$`);
  const whole = format.names.flatMap(([, , , name]) => (name instanceof RegExp ? [name] : []));
  return [{ format, named, whole, content: format.text.content }];
});
const BINARY = FORMATS.filter(({ text }) => text === undefined);

/** The format that a text of this name is taken for; null when its name settles nothing. */
export function textByName(path: string): Format | null {
  const name = splitPath(path).name.toLowerCase();
  const known =
    TEXTS.find(({ whole }) => whole.some((pattern) => pattern.test(name))) ??
    TEXTS.find(({ named }) => named.test(name));
  return known?.format ?? null;
}

/** The first format that the bytes show; text formats after all others, best name first. */
export function chooseFormat(head: Uint8Array, size: number, path: string): Format | null {
  const shown = BINARY.find((format) => format.matches(head, size));
  if (shown) return shown;
  if (!looksLikeText(head)) return null;
  return textByName(path) ?? textsByContent(head, size)[0] ?? null;
}

/** The formats that a text of any name may be, best guess first. */
export const textsByContent = (head: Uint8Array, size: number): readonly Format[] =>
  TEXTS.filter(({ format, content }) => content && format.matches(head, size)).map(({ format }) => format);

/** Control characters that texts hold: tab, line feed, form feed, carriage return and escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 12, 13, 27]);
const FIRST_PRINTABLE = 0x20;
/** A multi-byte character cut by the end of the head. */
const CUT_CHARACTER_BYTES = 3;

/** Whether the first bytes are UTF-8 text (or UTF-16 by its byte order mark). */
export function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return head.length > 2;
  for (let cut = 0; cut <= CUT_CHARACTER_BYTES && cut < head.length; cut += 1) {
    const text = decode(head.subarray(0, head.length - cut));
    if (text !== null) return hasNoControls(head);
  }
  return false;
}

/** Whether no byte is a control character that texts do not have. */
export const hasNoControls = (head: Uint8Array): boolean =>
  !head.some((byte) => byte < FIRST_PRINTABLE && !TEXT_CONTROLS.has(byte));

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
