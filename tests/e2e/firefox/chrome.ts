import { eventually } from '../harness';
import type { Marionette } from './marionette';
import { GECKO_ID } from './profile';

/** What only the browser itself can see or do. */
export interface Chrome {
  /** Runs a function body in the browser's own window, with its rights. */
  execute<R>(script: string, args?: unknown[]): Promise<R>;
  backgroundState(): Promise<string>;
  /** Ends the event page, as the idle timer does, and returns once it is gone. */
  stopBackground(): Promise<void>;
  /** Takes host permissions away again, as a reader can in about:addons. */
  revokeOrigins(origins: readonly string[]): Promise<void>;
  /** Makes the browser's language another one without its language pack. */
  setLocale(locale: string): Promise<void>;
}

const EXTENSION = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});`;

/** Builds the browser-side helpers on a way to run alone with the client. */
export function createChrome(alone: <R>(action: (client: Marionette) => Promise<R>) => Promise<R>): Chrome {
  const execute = <R>(script: string, args: unknown[] = []) =>
    alone(async (client) => {
      await client.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await client.execute<R>(
          `return (async function () { ${script} }).apply(null, arguments);`,
          args,
        );
      } finally {
        await client.send('Marionette:SetContext', { value: 'content' });
      }
    });
  const backgroundState = () => execute<string>(`${EXTENSION} return extension.backgroundState;`);
  return {
    execute,
    backgroundState,
    async stopBackground() {
      await execute(`${EXTENSION} await extension.terminateBackground({ ignoreDevToolsAttached: true });`);
      await eventually(async () => (await backgroundState()) === 'stopped', {
        what: 'the end of the event page',
      });
    },
    async revokeOrigins(origins) {
      await execute(
        `${EXTENSION}
         const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const gone = { permissions: [], origins: arguments[0], data_collection: [] };
         await ExtensionPermissions.remove(extension.id, gone, extension);`,
        [origins],
      );
    },
    async setLocale(locale) {
      await execute(
        `Services.locale.availableLocales = [arguments[0], 'en-US'];
         Services.locale.requestedLocales = [arguments[0]];`,
        [locale],
      );
    },
  };
}
