/** The numbers of a catalogue text's `$1` … `$9`, each once, in order; `$$` is a dollar sign. */
export const placeholders = (text: string): readonly number[] =>
  [
    ...new Set([...text.replaceAll('$$', '').matchAll(/\$([1-9])/g)].map(([, digit]) => Number(digit))),
  ].toSorted();
