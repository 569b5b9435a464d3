import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from './files';
import { ROOT } from './rules/sources';

/** A source of ours and what it imports, types included: files of ours from the repository's root, packages by name. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\('([^']+)'\)/g;

const ENDS = ['', '.ts', '.tsx', '/index.ts'];

/** Where an import leads; as it is written when it leads to no file of ours. */
function fileOf(from: string, target: string): string {
  if (!target.startsWith('.')) return target;
  const base = join(dirname(from), target.replace(/\?inline$/, ''));
  const found = ENDS.map((end) => `${base}${end}`).find(
    (path) => /\.\w+$/.test(path) && existsSync(join(ROOT, path)),
  );
  return found ?? base;
}

export const sources = (...folders: readonly string[]): readonly Source[] =>
  filesOf(...folders)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const targets = [...text.matchAll(IMPORT)].map(([, from, bare, late]) => from ?? bare ?? late ?? '');
      return { path, text, imports: targets.map((target) => fileOf(path, target)) };
    });

/** Circles: one for each group of files that reach each other, as `a → b → a` by a shortest way through the group. */
export function circles(files: readonly Pick<Source, 'path' | 'imports'>[]): readonly string[] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  return files.flatMap(({ path }) => {
    const way = done.has(path) ? null : wayBack(path, imports);
    way?.forEach((each) => done.add(each));
    return way === null ? [] : [way.join(' → ')];
  });
}

/** The shortest way from a file along imports to itself; null when there is none. */
function wayBack(start: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const seen = new Set<string>();
  const open: (readonly string[])[] = [[start]];
  for (let way = open.shift(); way !== undefined; way = open.shift()) {
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) open.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}
