import { defaultLoad, type DefaultLoad } from '../../formats/names/default-load';
import type { Facts } from '../../facts/facts';
import type { RepositoryFile } from '../../facts/files';
import { valueOf } from '../../model/slot';

const NONE: readonly RepositoryFile[] = [];

/** What a default load of this subject reads, by its library and file list as far as they are collected. */
export const loadedFrom = (facts: Facts): DefaultLoad =>
  defaultLoad(valueOf(facts.library), valueOf(facts.files)?.files ?? NONE, valueOf(facts.weightsRecord));

/** Tells for a path whether a default load reads it. */
export function scopeIn(facts: Facts): (path: string) => 'default' | 'elsewhere' {
  const paths = new Set(loadedFrom(facts).files.map(({ path }) => path));
  return (path) => (paths.has(path) ? 'default' : 'elsewhere');
}
