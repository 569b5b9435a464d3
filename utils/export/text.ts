/** One part of a path or query, percent-encoded; total, unlike the browser's own. */
export const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27').replaceAll('*', '%2A');
