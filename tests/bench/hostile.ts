import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resultsDir } from '../e2e/harness';
import { GROUPS, type Outcome } from '../hostile/contract';
import { NODE_KINDS } from '../hostile/kinds';
import { nodeRunner } from '../hostile/run-node';
import type { Measure, Row } from './contract';
import { exactly } from './rows';

/** Every kind of malice, here and in both browsers: by group how many kinds, whether all are kept, and the worst figures. */
export const hostile: Measure = {
  name: 'hostile',
  async run(stage) {
    stage.builds();
    const here = await inNode();
    const chromium = inBrowser('chromium');
    const firefox = inBrowser('firefox');
    return [...rows('Node', here), ...rows('Chromium', chromium), ...rows('Firefox', firefox)];
  },
};

async function inNode(): Promise<readonly Outcome[]> {
  const runner = await nodeRunner();
  const outcomes: Outcome[] = [];
  for (const kind of NODE_KINDS) outcomes.push(await runner.run(kind));
  await runner.close();
  return outcomes;
}

function inBrowser(browser: 'chromium' | 'firefox'): readonly Outcome[] {
  const file = join(resultsDir, `hostile-${browser}.json`);
  rmSync(file, { force: true });
  const program = join(import.meta.dirname, `../hostile/browser/${browser}.ts`);
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', program], { encoding: 'utf8' });
  if (!existsSync(file)) throw new Error(`${browser} did not come to an end\n${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Outcome[]; // written by the program just run
}

const MB = 1_000_000;
const SECOND = 1000;

function rows(where: string, outcomes: readonly Outcome[]): readonly Row[] {
  for (const { group, name, broken } of outcomes)
    for (const what of broken) console.error(`${where}, ${group}: ${name}\n  ${what}`);
  return GROUPS.flatMap((group) => {
    const all = outcomes.filter((outcome) => outcome.group === group);
    if (all.length === 0) return [];
    const kept = all.filter(({ broken }) => broken.length === 0).length;
    const worst = Math.max(...all.map(({ ms }) => ms)) / SECOND;
    const heap = Math.max(...all.map(({ heap: used }) => used)) / MB;
    const row = exactly(`${where}: ${group}, ${all.length} kinds`, `${kept} kept`, `${all.length} kept`);
    const figures = `worst ${worst.toFixed(1)} s${heap > 0 ? `, heap ${heap.toFixed(0)} MB` : ''}`;
    return [{ ...row, measured: `${row.measured}, ${figures}` }];
  });
}
