import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './shell.mjs';

const sources = [
  'utils',
  'cli',
  'components',
  'entrypoints',
  'scripts',
  'tests',
  'wxt.config.ts',
  'vitest.config.ts',
];
const node = process.execPath;
/** The extension with a hub that only the tests know, for the end-to-end checks; in `.output/toyhub`. */
const withToyhub = ['-c', 'tests/hub/sites/toyhub/wxt.config.ts'];
const unitResult = 'test-results/vitest.json';

/**
 * The stages of a whole test run, in order. `needs` names stages that a lone stage brings along;
 * `result` is the file in which a stage of tests leaves its count.
 */
export const stages = [
  { name: 'prepare', commands: [['wxt', 'prepare']] },
  { name: 'types', needs: ['prepare'], commands: [['tsc', '--noEmit']] },
  {
    name: 'lint',
    commands: [
      // Explicit paths: outside a git checkout the linter would walk node_modules too.
      ['oxlint', '--deny-warnings', ...sources.filter((path) => existsSync(join(root, path)))],
      ['prettier', '--check', '--log-level', 'warn', '.'],
    ],
  },
  {
    name: 'unit',
    needs: ['prepare'],
    commands: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${unitResult}`]],
    result: unitResult,
  },
  {
    name: 'build',
    commands: [
      ['wxt', 'build'],
      ['wxt', 'build', '-b', 'firefox'],
      ['wxt', 'build', ...withToyhub],
      ['wxt', 'build', '-b', 'firefox', ...withToyhub],
    ],
  },
  {
    name: 'release',
    commands: [
      [node, '--import', 'tsx', 'scripts/release/check-dependencies.ts'],
      [node, '--import', 'tsx', 'scripts/release/dry-run.ts'],
    ],
  },
  {
    name: 'web-ext',
    needs: ['build'],
    commands: [[node, 'scripts/lint-extension.mjs', '.output/firefox-mv3']],
  },
  endToEnd('chromium'),
  endToEnd('firefox'),
  hostile('chromium'),
  hostile('firefox'),
];

function endToEnd(browser) {
  return {
    name: browser,
    needs: ['build'],
    browsers: true,
    commands: [[node, '--import', 'tsx', `tests/e2e/${browser}/run.ts`]],
    result: `test-results/e2e-${browser}.json`,
  };
}

/** Kinds of malice that need a browser; the others are among the unit tests. */
function hostile(browser) {
  const name = `hostile-${browser}`;
  return {
    ...endToEnd(browser),
    name,
    commands: [[node, '--import', 'tsx', `tests/hostile/browser/${browser}.ts`]],
    result: `test-results/e2e-${name}.json`,
  };
}

/** The stages to run for the names given after `--only`, in their own order; all of them when none is given. */
export function selectStages(names) {
  if (names.length === 0) return stages;
  const wanted = new Set(names);
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no stage is called ${unknown.join(', ')}; there are: ${stages.map((stage) => stage.name).join(', ')}`,
    );
  }
  for (const { name, needs = [] } of stages) {
    if (wanted.has(name)) for (const needed of needs) wanted.add(needed);
  }
  return stages.filter(({ name }) => wanted.has(name));
}
