import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where screenshots of failures and the result files go. */
export const resultsDir = join(import.meta.dirname, '..', '..', 'test-results');

const CHECK_TIMEOUT = 30_000;

interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly error?: string;
}

/** Runs named checks one after the other and keeps the score. */
export interface Suite {
  check(name: string, run: () => Promise<void>): Promise<void>;
  /** Tells the suite how to take a picture when a check fails. */
  onFailure(screenshot: (path: string) => Promise<void>): void;
  /** Writes `test-results/e2e-NAME.json` and sets the process's exit code. */
  finish(): void;
}

/** Starts a suite; `filter` (by default the program's first argument) runs only the checks whose name has it. */
export function createSuite(browser: string, filter = process.argv[2]): Suite {
  const results: CheckResult[] = [];
  let takeScreenshot: ((path: string) => Promise<void>) | undefined;
  mkdirSync(resultsDir, { recursive: true });
  const resultFile = join(resultsDir, `e2e-${browser}.json`);
  // Written before the first check and after each, so that a crash loses no result and an old file is never read.
  const write = (finished: boolean) => {
    const failed = results.filter(({ ok }) => !ok).length;
    const summary = { browser, finished, passed: results.length - failed, failed, checks: results };
    writeFileSync(resultFile, `${JSON.stringify(summary, null, 2)}\n`);
    return summary;
  };
  write(false);

  return {
    onFailure(screenshot) {
      takeScreenshot = screenshot;
    },

    async check(name, run) {
      if (filter !== undefined && !name.includes(filter)) return;
      const started = performance.now();
      const error = await outcome(run);
      const ms = Math.round(performance.now() - started);
      results.push({ name, ok: error === undefined, ms, ...(error === undefined ? {} : { error }) });
      write(false);
      console.log(`${error === undefined ? 'ok  ' : 'FAIL'} ${browser}: ${name} (${ms} ms)`);
      if (error === undefined) return;
      console.log(error.replaceAll(/^/gm, '       '));
      const picture = join(resultsDir, `${browser}-${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`);
      await takeScreenshot?.(picture).then(
        () => console.log(`       see ${picture}`),
        (reason: unknown) => console.log(`       no screenshot: ${String(reason)}`),
      );
    },

    finish() {
      const { passed, failed } = write(true);
      console.log(`${browser}: ${passed} passed, ${failed} failed`);
      // No check at all means that the filter or the run is wrong.
      process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
    },
  };
}

async function outcome(run: () => Promise<void>): Promise<string | undefined> {
  const timer = new AbortController();
  const timeout = sleep(CHECK_TIMEOUT, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`timed out after ${CHECK_TIMEOUT / 1000} s`);
  });
  // Once the race is over its loser's end is nobody's business.
  timeout.catch(() => undefined);
  try {
    await Promise.race([run(), timeout]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    timer.abort();
  }
}

/** Asks again until the answer is something other than undefined, null or false; a throw counts as "not yet". */
export async function eventually<T>(
  probe: () => T | Promise<T>,
  { timeout = 5_000, interval = 50, what = 'the condition' } = {},
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + timeout;
  for (;;) {
    let last: unknown;
    try {
      const answer = await probe();
      if (isAnswer(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= deadline) {
      throw new Error(`${what} did not come about in ${timeout} ms; last: ${String(last)}`, { cause: last });
    }
    await sleep(interval);
  }
}

function isAnswer<T>(value: T): value is Exclude<T, undefined | null | false> {
  return value !== undefined && value !== null && value !== false;
}
