import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { HUBS } from '../../../../utils/hubs/index';
import { configFor } from '../../../../wxt.config';
import { toyhub } from './adapter/hub';

const ROOT = resolve(import.meta.dirname, '../../../..');
const HUBS_FOLDER = resolve(ROOT, 'utils/hubs');
const ROW_STYLE = resolve(ROOT, 'entrypoints/hub.content/style.css');
const ADAPTER = resolve(import.meta.dirname, 'adapter');

/** A list of hubs, or of one part of each: `[huggingface]`, `[huggingfacePage]`, … */
const LIST = /\[huggingface(\w*)\]/g;

/** Adds the toy hub to every list of hubs in `utils/hubs` and to the styles that place the row, as whoever adds a hub does by hand. */
const withToyhub: Plugin = {
  name: 'plimsoll:toyhub',
  enforce: 'pre',
  transform(code, id) {
    if (id.startsWith(ROW_STYLE)) return `@import ${JSON.stringify(`${ADAPTER}/anchor.css`)};\n${code}`;
    if (dirname(id) !== HUBS_FOLDER) return undefined;
    const parts = Array.from(code.matchAll(LIST), ([, part = '']) => part);
    const imports = parts.map(
      (part) =>
        `import { toyhub${part} } from ${JSON.stringify(`${ADAPTER}/${part.toLowerCase() || 'hub'}`)};\n`,
    );
    return imports.join('') + code.replaceAll(LIST, '[huggingface$1, toyhub$1]');
  },
};

const config = configFor([...HUBS, toyhub]);

/** The extension with one hub more, in a folder of its own: `wxt build -c tests/hub/sites/toyhub/wxt.config.ts`. */
export default defineConfig({
  ...config,
  outDir: '.output/toyhub',
  vite: async (environment) => {
    const { plugins = [], ...rest } = (await config.vite?.(environment)) ?? {};
    return { ...rest, plugins: [...plugins, withToyhub] };
  },
});
