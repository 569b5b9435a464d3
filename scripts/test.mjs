// The whole test run: npm test [-- --only STAGE,STAGE]. Stops at the first stage that fails, with its exit code.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureDependencies } from './setup.mjs';
import { root, say } from './shell.mjs';
import { selectStages } from './stages.mjs';

const selected = chosenStages();
const env = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  PLIMSOLL_SHARED: resolve(root, process.env.PLIMSOLL_SHARED ?? '../shared'),
};
const rows = [];
const total = { passed: 0, failed: 0 };

timed('set-up', () => {
  ensureDependencies();
  if (selected.some(({ browsers }) => browsers)) ensureBrowsers();
  mkdirSync(join(root, 'test-results'), { recursive: true });
  return 0;
});
let exitCode = 0;
for (const stage of selected) {
  exitCode = timed(stage.name, () => runStage(stage));
  if (exitCode !== 0) break;
}
summarize(exitCode);
process.exitCode = exitCode;

function chosenStages() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
    return selectStages(values.only.split(',').filter((name) => name !== ''));
  } catch (error) {
    say(error.message);
    process.exit(2);
  }
}

function timed(name, run) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const code = run();
  const seconds = (performance.now() - started) / 1000;
  rows.push({ name, code, seconds });
  return code;
}

function runStage({ commands, result }) {
  const resultFile = result === undefined ? undefined : join(root, result);
  // What an earlier run left must not be counted.
  if (resultFile !== undefined) rmSync(resultFile, { force: true });
  const code = runCommands(commands);
  const count = resultFile === undefined ? undefined : countOf(resultFile);
  total.passed += count?.passed ?? 0;
  // A stage that fails without a failed test (a type error, a crash) still counts as a failure.
  total.failed += code === 0 ? 0 : Math.max(1, count?.failed ?? 0);
  return code;
}

function runCommands(commands) {
  for (const [command, ...args] of commands) {
    const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
    if (error !== undefined) say(`${command} could not be started: ${error.message}`);
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

function countOf(file) {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // vitest's own words first, then those of tests/e2e/harness.ts.
  return {
    passed: report.numPassedTests ?? report.passed,
    failed: report.numFailedTests ?? report.failed,
  };
}

function summarize(code) {
  console.log('\n── times');
  for (const { name, code: stageCode, seconds } of rows) {
    console.log(
      `${name.padEnd(10)} ${stageCode === 0 ? 'ok  ' : 'FAIL'} ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  const notRun = selected.slice(Math.max(0, rows.length - 1)).map(({ name }) => name);
  if (code !== 0 && notRun.length > 0) console.log(`not run: ${notRun.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
