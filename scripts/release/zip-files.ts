import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The first moment that a zip can name, in local time: the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** A zip of these files of `folder`, in this order. The same files give the same bytes, on any machine and any Node. */
export function zipFiles(folder: string, paths: readonly string[]): Uint8Array {
  const files = paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: NO_TIME });
}
