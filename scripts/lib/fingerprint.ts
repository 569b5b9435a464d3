import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^;']*?(?:from\s*)?'(\.[^']+)'/g;

/** Comments and white space, and what may look like them but is kept: texts in quotes, templates, patterns. */
const PIECE =
  /(?<kept>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};>]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/)|\/\*[^]*?\*\/|\/\/[^\n]*|\s+/g;

/** A source without comments, layout and the commas that a formatter adds. */
export const normalised = (source: string): string =>
  source.replace(PIECE, (_, kept: string | undefined) => kept ?? '').replaceAll(/,(?=[)\]}])/g, '');

/** A hash of what these files say, whatever their names, comments and layout. */
export function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of files.map((file) => normalised(readFileSync(file, 'utf8'))).toSorted())
    hash.update(source).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** `entry` and every file that it imports, and those import; only where `within` says so. Absolute paths. */
export function closure(entry: string, within: (path: string) => boolean): readonly string[] {
  const found = new Set<string>();
  const open = [resolve(entry)];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || !within(path)) continue;
    found.add(path);
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(IMPORT))
      open.push(moduleFile(path, target));
  }
  return [...found].toSorted();
}

function moduleFile(from: string, target: string): string {
  const base = resolve(dirname(from), target);
  return [`${base}.ts`, `${base}/index.ts`].find((path) => existsSync(path)) ?? base;
}
