// npm run fingerprints: raises RULESET when the rules changed, and writes tests/fingerprints.
// With -- --same-verdicts, for a change that alters no verdict, RULESET stays.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isForgotten, raiseRuleset, ruleset, type Ruleset } from './lib/ruleset';

const file = resolve(import.meta.dirname, '../tests/fingerprints/ruleset.json');
const before = JSON.parse(readFileSync(file, 'utf8')) as Ruleset; // as it was written below
if (isForgotten(before, ruleset()) && !process.argv.includes('--same-verdicts')) raiseRuleset();
writeFileSync(file, `${JSON.stringify(ruleset(), null, 2)}\n`);
