import { build } from 'vite';
import { ALIASES } from '../../scripts/lib/aliases';

/** A module of ours and all it imports as it ships: one minified script that puts `bench` in scope. */
export async function library(entry: string): Promise<string> {
  const bundles = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: ALIASES },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [bundle] = [bundles].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${entry} could not be bundled`);
  return bundle.output[0].code;
}
