import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ALIASES } from '../lib/aliases';
import { readCatalogue } from '../lib/catalogue';
import { readLockFile } from '../release/lock-file';
import { NOTICES_FILE, readNotice, writeNotices } from '../release/notices';
import { onlyShipped, packagePath, shippedPackages } from '../release/shipped';
import { PROGRAM, packageOf, README } from './package';

/** The oldest Node that package.json allows. */
const TARGET = 'node20.19';

/** Not a part of the program: reading a saved page needs a browser's parser, which is taken where it is installed. */
const FOUND_LATER = ['jsdom'];

/**
 * Builds the command line of the project in `root` into `out`, ready for `npm pack`: one file of our sources and of the
 * packages that they use, readable, with licence and notices. The same sources give the same bytes.
 */
export async function buildCli(root: string, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const lock = readLockFile(root);
  const rooms = ['utils', 'cli', 'scripts'].map((folder) => resolve(root, folder));
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: ALIASES },
    define: { CATALOGUE: JSON.stringify(readCatalogue()) },
    plugins: [onlyShipped(() => lock)],
    ssr: { noExternal: true, external: FOUND_LATER },
    build: {
      ssr: resolve(root, 'cli/src/main.ts'),
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: TARGET,
      rolldownOptions: {
        output: {
          codeSplitting: false,
          format: 'esm',
          entryFileNames: PROGRAM,
          banner: '#!/usr/bin/env node',
        },
        // Where modules lie on the builder's disk is no part of the program.
        experimental: { attachDebugInfo: 'none' },
        // No module of ours does anything on its own, but for the program itself.
        treeshake: {
          moduleSideEffects: (id: string) =>
            id.endsWith('/cli/src/main.ts') || !rooms.some((room) => id.startsWith(room)),
        },
      },
    },
  });
  chmodSync(join(out, PROGRAM), 0o755);
  const notices = bundled(built);
  const named = shippedPackages(lock).filter(({ path }) => notices.has(path));
  writeFileSync(join(out, NOTICES_FILE), writeNotices(named.map((each) => readNotice(root, each))));
  copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
  copyFileSync(join(root, README), join(out, 'README.md'));
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(packageOf(manifest), null, 2)}\n`);
}

/** The packages of which a part is in the output, by their place in node_modules. */
function bundled(built: Awaited<ReturnType<typeof build>>): ReadonlySet<string | null> {
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[]; // nothing watches
  const chunks = outputs.flatMap(({ output }) => output).filter((each) => each.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`the command line is ${chunks.length} files, not one`);
  return new Set(chunks.flatMap(({ moduleIds }) => moduleIds.map(packagePath)));
}
