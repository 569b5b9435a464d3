import type * as All from './readers';

export type Readers = typeof All;

/** Where the build puts the readers, a script of its own; undefined where modules are imported as they stand. */
declare const READERS_FILE: string;

interface ScriptRules {
  readonly createScriptURL: (text: string) => string;
}

/** The one trusted type of our pages: it names the one script that is brought in later, and makes nothing else of any text. */
export const READERS_POLICY = 'readers';

interface Scope {
  /** Set by the script of the readers (`entrypoints/readers.ts`). */
  plimsollReaders?: Readers;
  /** In a service worker only. */
  readonly importScripts?: (file: string) => void;
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: ScriptRules) => ScriptRules };
  readonly serviceWorker?: { readonly state: string };
}
const scope: Scope = globalThis;

let policy: ScriptRules | undefined;

/** In a service worker: https://w3c.github.io/trusted-types/dist/spec/ asks for a policy where a script is named. */
function importReaders(): void {
  policy ??= scope.trustedTypes?.createPolicy(READERS_POLICY, { createScriptURL: () => READERS_FILE });
  scope.importScripts?.(policy?.createScriptURL('') ?? READERS_FILE);
}

/** The readers, which are brought in with their first use; rejects when the browser does not give the script. */
export const loadReaders = (): Promise<Readers> =>
  typeof READERS_FILE === 'string' ? fromFile() : import('./readers');

/**
 * To be called as the background starts. A service worker may later run only those scripts that it ran before it was
 * active (https://w3c.github.io/ServiceWorker/#importscripts), so on its first start it runs the readers too.
 */
export function keepReaders(): void {
  const { serviceWorker } = scope;
  if (typeof READERS_FILE !== 'string' || serviceWorker === undefined) return;
  if (serviceWorker.state !== 'activated') importReaders();
}

async function fromFile(): Promise<Readers> {
  if (scope.plimsollReaders === undefined) {
    // A literal in the build: what is imported can be seen in the script itself.
    if (scope.importScripts === undefined) await import(/* @vite-ignore */ READERS_FILE);
    else importReaders();
  }
  if (scope.plimsollReaders === undefined) throw new Error('the script of the readers brought none');
  return scope.plimsollReaders;
}
