import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Tells the person at the terminal something; stderr, because stdout may be data. */
export function say(line) {
  process.stderr.write(`plimsoll: ${line}\n`);
}

/** Runs a command with its output on stderr; a failure says `complaint` and ends the process. */
export function run(command, args, complaint, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, ...env },
  });
  if (status === 0) return;
  say(complaint);
  process.exit(1);
}

/** Whether a command succeeds, its output thrown away. */
export function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
