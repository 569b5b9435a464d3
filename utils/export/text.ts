/** Sentences and quotations are cut here; names, paths and digests never are. */
export const MOST_TEXT = 2000;

/** Halves of a character pair have no UTF-8: no file, address or parser could take them. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** The same text, fit to be written as UTF-8. */
export const wellFormed = (text: string): string => text.replaceAll(LONE_SURROGATE, '\uFFFD');

/** A sentence or quotation, fit to be written and not longer than `MOST_TEXT`. */
export const clipped = (text: string): string => {
  const plain = wellFormed(text);
  return plain.length > MOST_TEXT ? `${wellFormed(plain.slice(0, MOST_TEXT))}…` : plain;
};

/** One part of a path or query, percent-encoded; total, unlike the browser's own. */
export const encoded = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replaceAll("'", '%27').replaceAll('*', '%2A');
