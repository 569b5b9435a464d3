// Writes what derives from the list of formats: utils/formats/names/name-table.json and tests/fingerprints/readers.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nameTable } from './lib/name-table';
import { forgotten, readers, type Reader } from './lib/readers';

const root = resolve(import.meta.dirname, '..');
const write = (path: string, value: unknown) =>
  writeFileSync(resolve(root, path), `${JSON.stringify(value, null, 2)}\n`);
const READERS = 'tests/fingerprints/readers.json';

write('utils/formats/names/name-table.json', nameTable());
// The file's shape is this program's own.
const before = JSON.parse(readFileSync(resolve(root, READERS), 'utf8')) as Readonly<Record<string, Reader>>;
const now = readers();
const missing = forgotten(before, now);
if (missing.length > 0) {
  process.stderr.write(`raise the version of ${missing.join(', ')}, then run npm run fingerprints\n`);
  process.exitCode = 1;
} else write(READERS, now);
