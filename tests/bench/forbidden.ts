/** Texts that minifiers keep, by the library they come from. */
const MARKERS = {
  zod: ['_zod', '$ZodError', 'unrecognized_keys'],
  polyfill: ['This script should only be loaded in a browser extension'],
} as const;

/**
 * The libraries in a content script that belong in the background only; `none` when there are none. The
 * background has them all: a marker that is not even there has gone stale and proves nothing, which is told.
 */
export function forbidden(contentScript: string, background: string): string {
  const markers = Object.entries(MARKERS).flatMap(([library, texts]) =>
    texts.map((text) => ({ library, text })),
  );
  const stale = markers.filter(({ text }) => !background.includes(text));
  if (stale.length > 0) return `not in the background either: ${stale.map(({ text }) => text).join(', ')}`;
  const found = markers.filter(({ text }) => contentScript.includes(text));
  return [...new Set(found.map(({ library }) => library))].join(', ') || 'none';
}
