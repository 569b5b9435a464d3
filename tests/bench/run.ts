import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsDir } from '../e2e/harness';
import { MEASURES } from './index';
import { broken } from './rows';
import { select } from './select';
import { createStage } from './stage';
import { summarize, tableOf, type Result } from './table';

/** Runs the measures of these names, prints the table, writes `test-results/bench.json`; returns the exit code. */
export async function runBench(names: readonly string[]): Promise<number> {
  const selection = select(names, MEASURES);
  if (!selection.ok) {
    console.error(selection.usage);
    return 2;
  }
  const stage = createStage();
  const results: Result[] = [];
  try {
    for (const { name, run } of selection.measures) {
      console.error(`plimsoll: measuring ${name}…`);
      const started = performance.now();
      const rows = await Promise.resolve(stage)
        .then(run)
        .catch((error: unknown) => {
          console.error(error);
          return [broken(error)];
        });
      results.push({ name, rows, seconds: (performance.now() - started) / 1000 });
    }
  } finally {
    await stage.close();
  }
  const { line, exitCode, aims, met } = summarize(results);
  mkdirSync(resultsDir, { recursive: true });
  writeFileSync(
    join(resultsDir, 'bench.json'),
    `${JSON.stringify({ aims, met, measures: results }, null, 2)}\n`,
  );
  console.log(`${tableOf(results)}\n\n${line}`);
  return exitCode;
}
