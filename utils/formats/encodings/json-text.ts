import { Malformed } from '../../bytes/window';
import { LimitError } from '../core/limits';

/** A parsed JSON value; objects are maps, so that no key of a file is ever a property (`__proto__`). */
export type Json = string | number | boolean | null | readonly Json[] | ReadonlyMap<string, Json>;

/** What a JSON text holds, and which keys occur twice in one object (JSON.parse would hide them). */
export interface JsonText {
  readonly value: Json;
  readonly duplicates: readonly { readonly key: string; readonly offset: number }[];
  /** False when the rest would have taken too much memory: asked for with `keepsPart`, else that is an error. */
  readonly whole: boolean;
}

/** Objects in objects; serde_json stops at 128. */
const DEPTH_LIMIT = 128;

/** What values take in memory beside their characters, in bytes: measured in V8, of empty maps and lists. */
const MAP_BYTES = 224;
const KEY_BYTES = 64;
const LIST_BYTES = 64;
const VALUE_BYTES = 16;

/** DESIGN §9: four times what was read, of which the text itself is one, and 16 MB. `{},` would take 40 times. */
const bytesFor = (text: string): number => 3 * text.length + 16_000_000;

/** Duplicate keys told; one is enough for a verdict. */
const DUPLICATE_LIMIT = 16;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null|-?Infinity|NaN/y;
const SPACE = /[ \t\n\r]*/y;

const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** A quoted string's characters; JSON.parse knows the escapes and refuses control characters. */
function unquoted(quoted: string, offset: number): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new Malformed(offset);
  }
}

/**
 * Parses a whole JSON text (RFC 8259, and Python's NaN and Infinity, which its writers produce). The last of two
 * equal keys wins, and both are reported. Throws `Malformed` with the character's position, what `tick` throws, and
 * `LimitError` for a text that takes far more memory than it has characters.
 */
export function jsonText(text: string, tick: () => void, { keepsPart = false } = {}): JsonText {
  const duplicates: { key: string; offset: number }[] = [];
  let at = 0;
  let left = bytesFor(text);
  let whole = true;
  const take = (bytes: number): void => {
    left -= bytes;
    if (left >= 0) return;
    if (!keepsPart) throw new LimitError('work');
    whole = false;
    at = text.length;
  };

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const skip = (): void => void match(SPACE);
  const taken = (character: string): boolean => {
    skip();
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const another = (): boolean => whole && taken(',');
  const string = (): string => {
    skip();
    const start = at;
    if (text[at] !== '"') throw new Malformed(at);
    for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    at += 1;
    return unquoted(text.slice(start, at), start);
  };

  const object = (depth: number): Json => {
    const entries = new Map<string, Json>();
    if (taken('}')) return entries;
    do {
      skip();
      const offset = at;
      const key = string();
      if (!taken(':')) throw new Malformed(at);
      if (entries.has(key) && duplicates.length < DUPLICATE_LIMIT) duplicates.push({ key, offset });
      take(KEY_BYTES);
      entries.set(key, value(depth));
    } while (another());
    if (!whole) return entries;
    if (!taken('}')) throw new Malformed(at);
    return entries;
  };
  const array = (depth: number): Json => {
    const items: Json[] = [];
    if (taken(']')) return items;
    do items.push(value(depth));
    while (another());
    if (!whole) return items;
    if (!taken(']')) throw new Malformed(at);
    return items;
  };
  const value = (depth: number): Json => {
    tick();
    if (depth > DEPTH_LIMIT) throw new Malformed(at);
    skip();
    take(text[at] === '{' ? MAP_BYTES : text[at] === '[' ? LIST_BYTES : VALUE_BYTES);
    if (!whole) return null;
    if (text[at] === '"') return string();
    if (taken('{')) return object(depth + 1);
    if (taken('[')) return array(depth + 1);
    const word = match(WORD);
    if (word !== null) return WORDS.get(word) ?? null;
    const number = match(NUMBER);
    if (number === null) throw new Malformed(at);
    return Number(number);
  };

  const parsed = value(0);
  skip();
  if (at < text.length) throw new Malformed(at);
  return { value: parsed, duplicates, whole };
}

/** A key's value when `json` is an object. */
export const member = (json: Json | undefined, key: string): Json | undefined =>
  json instanceof Map ? (json as ReadonlyMap<string, Json>).get(key) : undefined;

/** The entries of an object, or none. */
export const entriesOf = (json: Json | undefined): readonly (readonly [string, Json])[] =>
  json instanceof Map ? [...(json as ReadonlyMap<string, Json>)] : [];

/** The items of an array, or none. */
export const itemsOf = (json: Json | undefined): readonly Json[] => (Array.isArray(json) ? json : []);
