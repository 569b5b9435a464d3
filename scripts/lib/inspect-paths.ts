import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The regular files at or under a path, in name order; links are not followed. Throws as `lstatSync` does. */
export function* filesUnder(path: string): Generator<string> {
  const entry = lstatSync(path);
  if (entry.isDirectory()) {
    for (const name of readdirSync(path).toSorted()) yield* filesUnder(join(path, name));
  } else if (entry.isFile()) yield path;
}
