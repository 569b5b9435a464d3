// Runs a TypeScript program of this repository: node scripts/run.mjs scripts/x.ts ARGS…
// Set-up messages go to stderr, because stdout is the program's data.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureDependencies } from './setup.mjs';
import { root, say } from './shell.mjs';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  say('usage: node scripts/run.mjs FILE.ts ARGS…');
  process.exit(2);
}
ensureDependencies();

const options = ['--import', import.meta.resolve('tsx'), resolve(root, program)];
const child = spawn(process.execPath, [...options, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
