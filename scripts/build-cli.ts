// The command line as a package of its own, in .output/cli: npm run build:cli; then npm pack .output/cli
import { resolve } from 'node:path';
import { buildCli } from './cli/build';
import { root } from './shell.mjs';

await buildCli(root, resolve(root, '.output/cli'));
