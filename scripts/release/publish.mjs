// Drafts the release of the tag in GITHUB_REF_NAME with the files in DIR: npm run publish-release -- DIR [--dry-run]
// A person reads the draft, publishes it, and uploads the zips to the stores.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, say } from '../shell.mjs';
import { checkSums } from './sums.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
const [folder] = positionals;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const tag = process.env.GITHUB_REF_NAME;
if (folder === undefined) stop('usage: npm run publish-release -- DIR [--dry-run]');
if (tag !== `v${version}`) stop(`the tag is ${tag ?? 'not set'}, but package.json says version ${version}`);
const problems = checkSums(folder);
if (problems.length > 0) stop(problems.join('; '));

const files = readdirSync(folder)
  .toSorted()
  .map((name) => join(folder, name));
const notes = `What changed: CHANGELOG.md. How to check these files: docs/releasing.md.`;
const command = [
  'release',
  'create',
  tag,
  '--draft',
  '--verify-tag',
  '--title',
  tag,
  '--notes',
  notes,
  ...files,
];
if (values['dry-run']) console.log(`gh ${command.join(' ')}`);
else run('gh', command, 'the release could not be drafted: see the lines above');

function stop(why) {
  say(why);
  process.exit(1);
}
