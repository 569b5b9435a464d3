// Whether two builders made the same release, byte for byte: npm run compare-builds -- DIR DIR
import { readdirSync } from 'node:fs';
import { say } from '../shell.mjs';
import { checkSums, differences } from './sums.mjs';

const [first, second, ...more] = process.argv.slice(2);
if (first === undefined || second === undefined || more.length > 0) {
  say('usage: npm run compare-builds -- DIR DIR');
  process.exit(2);
}
const problems = [
  ...[first, second].flatMap((folder) => checkSums(folder).map((problem) => `${folder}: ${problem}`)),
  ...differences(first, second).map((name) => `${name} is not the same in both`),
];
for (const problem of problems) console.log(problem);
if (problems.length === 0)
  console.log(`${readdirSync(first).length} files are the same in both, byte for byte`);
process.exitCode = problems.length === 0 ? 0 : 1;
