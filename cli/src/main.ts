import { isMainThread } from 'node:worker_threads';
import { run } from './run';

/** The program; in a thread that it started itself, a reader of files. */
async function main(): Promise<void> {
  if (isMainThread)
    process.exitCode = await run(process.argv.slice(2), { self: new URL(import.meta.url), fetch });
  else (await import('./inspect/worker')).serve();
}

await main();
