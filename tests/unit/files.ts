import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './rules/sources';

/** What git does not keep, for a copy of the sources without git. */
const NOT_KEPT = new Set(['node_modules', '.git', '.output', '.wxt', '.cache', 'test-results']);

function listed(): readonly string[] {
  if (existsSync(join(ROOT, '.git'))) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const out = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
    return out.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
  }
  return readdirSync(ROOT)
    .filter((name) => !NOT_KEPT.has(name))
    .flatMap((name) =>
      statSync(join(ROOT, name)).isFile()
        ? [name]
        : readdirSync(join(ROOT, name), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
    );
}

const ALL = listed().toSorted();

/** The project's own files below these folders (or these files), from the repository's root; all of them without any. */
export const filesOf = (...folders: readonly string[]): readonly string[] =>
  folders.length === 0
    ? ALL
    : ALL.filter((path) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`)));
