import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Of these, the views of a row import only what `utils/page/drawing.ts` has; a name that it lacks ends the build. */
const REPLACED = new Set(['preact', 'preact/jsx-runtime']);
const DRAWING = resolve(import.meta.dirname, '../../utils/page/drawing.ts');

/** Builds content scripts with our own small drawing in place of preact: every page of a hub has to load them. */
export function smallDrawing(): Plugin {
  let isContentScript = false;
  return {
    name: 'plimsoll:small-drawing',
    enforce: 'pre',
    buildStart({ input }) {
      isContentScript = JSON.stringify(input).includes('.content');
    },
    resolveId: (id) => (isContentScript && REPLACED.has(id) ? DRAWING : null),
  };
}
