// Writes what derives from the sources: utils/formats/names/name-table.json, tests/fingerprints; raises RULESET when the
// rules changed. With -- --same-verdicts, for a change that alters no verdict, versions stay.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nameTable } from './lib/name-table';
import { forgotten, readers, type Reader } from './lib/readers';
import { isForgotten, raiseRuleset, ruleset, type Ruleset } from './lib/ruleset';

const root = resolve(import.meta.dirname, '..');
const write = (path: string, value: unknown) =>
  writeFileSync(resolve(root, path), `${JSON.stringify(value, null, 2)}\n`);
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8'));
const READERS = 'tests/fingerprints/readers.json';
const RULES = 'tests/fingerprints/ruleset.json';
const sameVerdicts = process.argv.includes('--same-verdicts');

write('utils/formats/names/name-table.json', nameTable());
// Both files' shapes are this program's own.
const before = read(READERS) as Readonly<Record<string, Reader>>;
const now = readers();
const missing = sameVerdicts ? [] : forgotten(before, now);
if (missing.length > 0) {
  process.stderr.write(`raise the version of ${missing.join(', ')}, then run npm run fingerprints\n`);
  process.exitCode = 1;
} else write(READERS, now);

if (!sameVerdicts && isForgotten(read(RULES) as Ruleset, ruleset())) raiseRuleset();
write(RULES, ruleset());
