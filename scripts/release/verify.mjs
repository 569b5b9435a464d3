// Whether downloaded release files are what these sources give: npm run verify-release -- DIR [--no-rebuild]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, say } from '../shell.mjs';
import { checkSums, differences } from './sums.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-rebuild': { type: 'boolean', default: false } },
});
if (positionals.length !== 1) {
  say('usage: npm run verify-release -- DIR [--no-rebuild]');
  process.exit(2);
}
const folder = resolve(positionals[0]);
report(checkSums(folder), 'Every file has the SHA-256 that SHA256SUMS lists.');
if (values['no-rebuild']) console.log('Not checked: whether the sources give the same files.');
else rebuild();
console.log('Not checked here: who built it. gh attestation verify FILE --repo OWNER/REPOSITORY');

function rebuild() {
  const again = mkdtempSync(join(tmpdir(), 'plimsoll-release-'));
  try {
    const program = ['scripts/run.mjs', 'scripts/release/build.ts', '--out', again];
    run(process.execPath, program, 'the build failed: see the lines above');
    report(
      differences(folder, again).map((name) => `${name} is not what these sources give`),
      'A build of these sources gives the same files, byte for byte.',
    );
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}

function report(problems, fine) {
  if (problems.length === 0) return console.log(fine);
  for (const problem of problems) console.log(problem);
  const wanted = readFileSync(join(root, '.node-version'), 'utf8').trim();
  if (process.versions.node !== wanted)
    console.log(`Releases are built with Node ${wanted}; this is ${process.versions.node}.`);
  process.exit(1);
}
