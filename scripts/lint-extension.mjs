// The gate on web-ext lint, the check that addons.mozilla.org runs: no error, no notice, known warnings only.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { root, say } from './shell.mjs';

const ALLOWED = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'innerHTML',
    reason:
      "preact's dangerouslySetInnerHTML branch, which nothing here uses; once in each bundle with preact",
    perFile: 1,
  },
];

const extension = resolve(root, process.argv[2] ?? '.output/firefox-mv3');
const report = lint(extension);
const refused = [...report.errors, ...report.notices, ...unexpected(report.warnings)];
for (const { _type: type, code, message, file = 'manifest.json', line } of refused) {
  console.log(`${type} ${code} ${file}${line === undefined ? '' : `:${line}`}: ${message}`);
}
const known = report.warnings.length - refused.filter(({ _type: type }) => type === 'warning').length;
console.log(`web-ext lint: ${refused.length} problems, ${known} known warnings`);
process.exitCode = refused.length === 0 ? 0 : 1;

function lint(folder) {
  const program = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const options = ['--self-hosted', '--no-config-discovery', '--output', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'lint', '-s', folder, ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  try {
    return JSON.parse(stdout);
  } catch {
    say(`web-ext lint gave no report on ${folder}:\n${stderr}${stdout}`);
    process.exit(1);
  }
}

function unexpected(warnings) {
  const seen = new Map();
  return warnings.filter(({ code, message, file }) => {
    const allowed = ALLOWED.find((entry) => entry.code === code && message.includes(entry.message));
    if (allowed === undefined) return true;
    const key = `${code} ${file}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key) > allowed.perFile;
  });
}
