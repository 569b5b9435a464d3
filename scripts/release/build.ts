// Everything that a release consists of, from the sources in the working directory: npm run build-release [-- --out DIR]
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLockFile } from './lock-file';
import { buildCli } from '../cli/build';
import { PROGRAM } from '../cli/package';
import { sbomOf } from './sbom';
import { sourceFiles } from './sources';
import { SUMS_FILE, sumsOf } from './sums.mjs';
import { packageTarball } from './tarball';
import { zipFiles } from './zip-files';

const root = process.cwd();
const { values } = parseArgs({ options: { out: { type: 'string', default: '.output/release' } } });
const out = resolve(root, values.out);
const lock = readLockFile(root);
const asset = (rest: string): string => join(out, `${lock.root.name}-${lock.root.version}${rest}`);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const browser of ['chrome', 'firefox']) {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  const folder = join(root, `.output/${browser}-mv3`);
  writeFileSync(asset(`-${browser}.zip`), zipFiles(folder, filesIn(folder)));
}
const cli = join(root, '.output/cli');
await buildCli(root, cli);
writeFileSync(asset('.tgz'), packageTarball(cli, [PROGRAM]));
writeFileSync(asset('-sources.zip'), zipFiles(root, sourceFiles(root)));
writeFileSync(asset('.cdx.json'), sbomOf(lock));
writeFileSync(join(out, SUMS_FILE), sumsOf(out));
process.stdout.write(sumsOf(out));

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}
