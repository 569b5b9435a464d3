import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'wxt';
import { github } from './utils/code-hosts/github';
import {
  BACKGROUND_PAGE,
  backgroundPage,
  CODE_HOST_PAGE,
  CODE_HOST_POLICY,
  pagePolicy,
  written,
} from './scripts/lib/page-policies';
import { ALIASES } from './scripts/lib/aliases';
import { smallDrawing } from './scripts/lib/small-drawing';
import { NOTICES_FILE, noticesOf } from './scripts/release/notices';
import { readLockFile } from './scripts/release/lock-file';
import { onlyShipped } from './scripts/release/shipped';
import type { Hub } from './utils/hubs/contract';
import { HUBS } from './utils/hubs/index';

/** Run on demand (`utils/assess/load-readers.ts`), so no bundle carries it. */
const READERS_FILE = '/readers.js';

const ROOMS = resolve(import.meta.dirname, 'utils');
const LOCALES = resolve(import.meta.dirname, 'assets/locales');

/** assets/locales/<language>/<room>.json, joined into the one file per language that browsers read. */
function messages(language: string): string {
  const rooms = readdirSync(resolve(LOCALES, language)).toSorted();
  const texts = rooms.map(
    (room) => JSON.parse(readFileSync(resolve(LOCALES, language, room), 'utf8')) as object,
  );
  const entries = Object.entries(Object.assign({}, ...texts) as Record<string, string>);
  return JSON.stringify(Object.fromEntries(entries.map(([key, message]) => [key, { message }])), null, 1);
}

/** The extension for these hubs: which hosts it may ask follows from them. */
export const configFor = (hubs: readonly Hub[]): UserConfig => ({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  vite: () => ({
    resolve: { alias: ALIASES },
    define: { READERS_FILE: JSON.stringify(READERS_FILE) },
    plugins: [smallDrawing(), onlyShipped(() => readLockFile(import.meta.dirname))],
    build: {
      // The oldest browsers that the manifests below allow: what they know is not written out for older ones.
      target: ['chrome125', 'firefox147'],
      // No module of a room does anything on its own: a bundle carries what it uses, and no schema or rule that it does not.
      rolldownOptions: {
        external: [READERS_FILE],
        treeshake: { moduleSideEffects: (id: string) => !id.startsWith(ROOMS) },
      },
    },
  }),
  hooks: {
    'build:manifestGenerated': ({ config: { browser, command } }, manifest) => {
      if (browser !== 'firefox' || command !== 'build') return;
      manifest.background = { page: BACKGROUND_PAGE };
    },
    'build:publicAssets': ({ config: { browser } }, files) => {
      files.push(
        browser === 'firefox'
          ? { relativeDest: BACKGROUND_PAGE, contents: backgroundPage(hubs) }
          : { relativeDest: CODE_HOST_PAGE.name, contents: CODE_HOST_PAGE.html },
      );
      for (const language of readdirSync(LOCALES)) {
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: messages(language) });
      }
      files.push({ relativeDest: NOTICES_FILE, contents: noticesOf(import.meta.dirname) });
    },
  },
  manifest: ({ browser, command }) => ({
    name: 'Plimsoll',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage'],
    host_permissions: hubs.flatMap(({ origins }) => origins).map((origin) => `${origin}/*`),
    // Another site than the hub: asked for by a click, in the browser's own prompt.
    optional_host_permissions: [github.permission],
    action: { default_title: 'Plimsoll' },
    // A second lock: no page of ours loads or asks anything but the hubs. The dev server could not work under it.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages: written(pagePolicy(hubs, browser)),
        ...(browser !== 'firefox' && { sandbox: written(CODE_HOST_POLICY) }),
      },
    }),
    ...(browser !== 'firefox' && { sandbox: { pages: [CODE_HOST_PAGE.name] } }),
    // Both the first with CSS anchor positioning, by which the badge row finds its place.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plimsoll@plimsoll.dev',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});

export default defineConfig(configFor(HUBS));
