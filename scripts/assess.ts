import { run } from '../cli/src/run';

/** `plimsoll assess` from the sources: the report for a saved page, a folder or a model; or the check of one signature bundle. */
process.exitCode = await run(['assess', ...process.argv.slice(2)], { self: new URL(import.meta.url), fetch });
