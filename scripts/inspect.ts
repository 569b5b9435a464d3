import { run } from '../cli/src/run';

/** `plimsoll inspect` from the sources: one JSON line a file, unless another `--format` is asked for. */
process.exitCode = await run(['inspect', '--format', 'jsonl', ...process.argv.slice(2)], {
  self: new URL('inspect-thread.mjs', import.meta.url),
  fetch,
});
