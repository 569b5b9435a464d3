import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';

/** What of a syntax tree depends on how the source is laid out. `raw` is a literal's spelling, its value stands beside it. */
const LAYOUT = new Set(['start', 'end', 'raw']);

/** The source without layout, quotes and comments. Throws on a syntax error. */
export function normalised(path: string, text: string): string {
  if (path.endsWith('.json')) return JSON.stringify(JSON.parse(text));
  const { program, errors } = parseSync(path, text, { preserveParens: false });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return JSON.stringify(program, (key, value: unknown) => {
    if (LAYOUT.has(key)) return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });
}

/** The files of ours that a source needs when it runs: no packages, and no imports of types alone. */
function needsOf(path: string, text: string): readonly string[] {
  if (path.endsWith('.json')) return [];
  return parseSync(path, text).program.body.flatMap((node) => {
    if (!('source' in node) || !node.source?.value.startsWith('.')) return [];
    if (
      ('importKind' in node && node.importKind === 'type') ||
      ('exportKind' in node && node.exportKind === 'type')
    )
      return [];
    return [join(dirname(path), node.source.value)];
  });
}

/** These sources and all that they need, from `root`, sorted. Throws when an import leads nowhere. */
export function withNeeds(root: string, starts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const open = [...starts];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const target of needsOf(path, readFileSync(join(root, path), 'utf8'))) {
      const file = [target, `${target}.ts`, `${target}/index.ts`].find(
        (each) => /\.\w+$/.test(each) && existsSync(join(root, each)),
      );
      if (file === undefined) throw new Error(`${path} imports ${target}, which is not there`);
      open.push(file);
    }
  }
  return [...found].toSorted();
}

/** One short hash over what these sources do; layout and comments do not matter. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${normalised(path, readFileSync(join(root, path), 'utf8'))}\n`);
  return hash.digest('hex').slice(0, 16);
}
