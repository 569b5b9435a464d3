import { defaultLoad, type DefaultLoad } from '../../formats/names/default-load';
import type { Facts } from '../../facts/facts';
import type { RepositoryFile } from '../../facts/files';
import { valueOf } from '../../model/slot';

const NONE: readonly RepositoryFile[] = [];

/** What a default load of this subject reads, by its library and file list as far as they are collected. */
export const loadedFrom = (facts: Facts): DefaultLoad =>
  defaultLoad(valueOf(facts.library), valueOf(facts.files)?.files ?? NONE, valueOf(facts.weightsRecord));

/** Several rules ask of the same load, which may read 100,000 files: their paths are kept while it lives. */
const PATHS = new WeakMap<DefaultLoad, ReadonlySet<string>>();

function pathsOf(load: DefaultLoad): ReadonlySet<string> {
  const paths = PATHS.get(load) ?? new Set(load.files.map(({ path }) => path));
  PATHS.set(load, paths);
  return paths;
}

/** Tells for a path whether a default load reads it. */
export function scopeIn(facts: Facts): (path: string) => 'default' | 'elsewhere' {
  const paths = pathsOf(loadedFrom(facts));
  return (path) => (paths.has(path) ? 'default' : 'elsewhere');
}
