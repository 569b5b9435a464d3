import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from 'vite';

/** What of a syntax tree depends on layout. `raw` is a literal's spelling; its value stands beside it. */
const LAYOUT = new Set(['start', 'end', 'raw']);

/** A source (TypeScript, or JSON by `path`) without comments, layout and quotes. Throws on a syntax error. */
export function normalised(source: string, path = 'source.ts'): string {
  if (path.endsWith('.json')) return JSON.stringify(JSON.parse(source));
  const { program, errors } = parseSync(path, source, { preserveParens: false });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return JSON.stringify(program, (key, value: unknown) => {
    if (LAYOUT.has(key)) return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });
}

/** A hash of what these files say, whatever their names, comments and layout. */
export function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  const sources = files.map((file) => normalised(readFileSync(file, 'utf8'), file)).toSorted();
  for (const source of sources) hash.update(source).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** `entry` and every file of ours that it needs to run, and those need; only where `within` says so. Absolute paths. */
export function closure(entry: string, within: (path: string) => boolean = () => true): readonly string[] {
  const found = new Set<string>();
  const open = [resolve(entry)];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || !within(path)) continue;
    found.add(path);
    if (!path.endsWith('.json')) open.push(...needsOf(path));
  }
  return [...found].toSorted();
}

/** The modules that a file imports or hands on; not packages, and not for types alone. */
const needsOf = (path: string): readonly string[] =>
  parseSync(path, readFileSync(path, 'utf8')).program.body.flatMap((node) => {
    if (!('source' in node) || !node.source?.value.startsWith('.')) return [];
    const kind = 'importKind' in node ? node.importKind : 'exportKind' in node ? node.exportKind : 'value';
    return kind === 'type' ? [] : [moduleFile(path, node.source.value)];
  });

function moduleFile(from: string, target: string): string {
  const base = resolve(dirname(from), target);
  return [`${base}.ts`, `${base}/index.ts`].find((path) => existsSync(path)) ?? base;
}
