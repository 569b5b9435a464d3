import { entriesOf, itemsOf, type Json } from '../../encodings/json-text';

/** Texts at a place: itself, in a list, or one level down in an object. */
export function textsOf(value: Json | undefined): readonly string[] {
  if (value === undefined) return [];
  const parts = [
    value,
    ...itemsOf(value),
    ...entriesOf(value).flatMap(([, inner]) => [inner, ...itemsOf(inner)]),
  ];
  return parts.filter((part) => typeof part === 'string');
}

/** A value that is a text, or null. */
export const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** The entries of a mapping by key; none for what is no mapping. */
export const fieldsOf = (value: Json | undefined): ReadonlyMap<string, Json> =>
  value instanceof Map ? (value as ReadonlyMap<string, Json>) : NONE;
const NONE: ReadonlyMap<string, Json> = new Map();
