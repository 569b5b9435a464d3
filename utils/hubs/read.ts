/**
 * Readers of untrusted JSON: each gives a checked value or null, and never throws.
 * Used by pages and APIs alike, so it stays free of libraries (the content script carries it).
 */

/** Longer texts are cut: no id, tag, name or path of a hub is longer, and hostile ones are. */
export const TEXT_LIMIT = 1024;

/** Longer lists are cut: far above any real list of tags, datasets or base models. */
export const LIST_LIMIT = 1000;

export type JsonRecord = Readonly<Record<string, unknown>>;

export const record = (value: unknown): JsonRecord | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null; // just checked

/** Cut to the limit; a half character (a lone surrogate, which no address can carry) becomes U+FFFD. */
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, TEXT_LIMIT).toWellFormed() : null;

/** A text that means something else when cut, such as a path: null above the limit. */
export const uncut = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= TEXT_LIMIT ? text(value) : null;

export const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

export const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

export const list = (value: unknown, limit = LIST_LIMIT): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, limit) : [];

/** A list of texts; a single text counts as a list of one. */
export const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? list(value) : [value]).map(text).filter((item) => item !== null);

/** `value` when it is one of `allowed`. */
export const oneOf = <Choice extends string>(value: unknown, allowed: readonly Choice[]): Choice | null =>
  allowed.find((choice) => choice === value) ?? null;

/** JSON text as a value, or undefined when it is not JSON. */
export function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
