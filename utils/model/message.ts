/** A text to be shown: a key of `_locales/<language>/messages.json` with its substitutions, in order. */
export interface Message {
  readonly key: string;
  readonly params: readonly string[];
}

/** Writes a `Message` in the reader's language. */
export type Translate = (message: Message) => string;

/** `message('files_found', 3)`: substitutions become `$1`, `$2`… of the catalogue's text. */
export const message = (key: string, ...params: readonly (string | number)[]): Message => ({
  key,
  params: params.map(String),
});

/** The `_one` or `_many` form of a catalogue text by `count`, which is also its first substitution. */
export const counted = (key: string, count: number, ...params: readonly (string | number)[]): Message =>
  message(`${key}_${count === 1 ? 'one' : 'many'}`, count, ...params);
