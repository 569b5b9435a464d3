// Writes scripts/fingerprints.json: npm run fingerprints [-- --same-verdicts], for a change that alters no verdict.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printsNow, unraised, type Prints } from './lib/versioned';

const root = resolve(import.meta.dirname, '..');
const file = resolve(root, 'scripts/fingerprints.json');
const kept = JSON.parse(readFileSync(file, 'utf8')) as Prints; // our own file
const now = printsNow(root);
const forgotten = process.argv.includes('--same-verdicts') ? [] : unraised(kept, now);
if (forgotten.length === 0) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
for (const line of forgotten) console.error(line);
process.exitCode = forgotten.length === 0 ? 0 : 1;
