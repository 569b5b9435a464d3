import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Not needed to build: what `npm test` and the documentation's pictures are made of. */
const NOT_TO_BUILD = ['tests/', 'docs/images/', 'docs/facts/', 'docs/design/'];
/** Outside a checkout: what installing, building and testing leave behind. */
const MADE = new Set(['node_modules', '.git', '.output', '.wxt', '.cache', 'test-results']);

/**
 * The files from which the extension is built, sorted, from `root`: those that git tracks. Where `root` is no checkout
 * of its own, as after unpacking the sources zip, all that are there.
 */
export function sourceFiles(root: string, tracked = trackedFiles(root)): readonly string[] {
  const files = tracked ?? walk(root, '');
  return files.filter((path) => !NOT_TO_BUILD.some((folder) => path.startsWith(folder))).toSorted();
}

/** What git tracks in `root` and is there; null when `root` is no checkout of its own, or git is absent. */
export function trackedFiles(root: string): readonly string[] | null {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    if (realpathSync(git('rev-parse', '--show-toplevel').trim()) !== realpathSync(root)) return null;
    return git('ls-files', '-z')
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(root, path)));
  } catch {
    return null; // no git, or no checkout
  }
}

function walk(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}
