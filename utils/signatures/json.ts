import { Malformed } from '../bytes/window';
import { LimitError } from '../formats/core/limits';
import { jsonText, type Json } from '../formats/encodings/json-text';
import { fromUtf8 } from './encoding';
import { Refused, ensure } from './refused';

export type JsonObject = ReadonlyMap<string, Json>;

/** A JSON text in UTF-8 without doubled keys (two readers could each see another value). Throws `Refused`. */
export function strictJson(bytes: Uint8Array, where: string): Json {
  const text = fromUtf8(bytes);
  if (text === null) throw new Refused('json', where);
  try {
    const { value, duplicates } = jsonText(text, () => undefined);
    ensure(duplicates.length === 0, 'duplicate-key', where);
    return value;
  } catch (error) {
    if (error instanceof Malformed || error instanceof LimitError) throw new Refused('json', where);
    throw error;
  }
}

/** The object at `where`, with no keys but `known` when they are given. */
export function object(value: Json | undefined, where: string, known?: readonly string[]): JsonObject {
  ensure(value instanceof Map, 'shape', where);
  const map = value as JsonObject; // `Json` has no other map
  const extra = known && [...map.keys()].find((key) => !known.includes(key));
  ensure(extra === undefined, 'shape', `${where}.${(extra ?? '').slice(0, 64)}`);
  return map;
}

/** The array at `where`, of at most `limit` items. */
export function array(value: Json | undefined, where: string, limit: number): readonly Json[] {
  ensure(Array.isArray(value) && value.length <= limit, 'shape', where);
  return value;
}

export function string(value: Json | undefined, where: string): string {
  ensure(typeof value === 'string', 'shape', where);
  return value;
}

/** A count as protobuf's JSON writes 64 bits: decimal digits in a string, in one notation, exact as a number. */
export function count(value: Json | undefined, where: string): string {
  const text = string(value, where);
  ensure(/^(?:0|[1-9]\d{0,14})$/.test(text), 'shape', where);
  return text;
}
