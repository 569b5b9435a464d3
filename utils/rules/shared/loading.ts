import { defaultLoad, type DefaultLoad } from '../../formats/names/default-load';
import type { Facts } from '../../facts/facts';
import type { RepositoryFile } from '../../facts/files';
import { valueOf } from '../../model/slot';

const NONE: readonly RepositoryFile[] = [];

interface Loaded {
  readonly load: DefaultLoad;
  readonly paths: ReadonlySet<string>;
}

/** Several rules ask of the same facts, which may hold 100,000 files: the answer is kept while the facts live. */
const LOADED = new WeakMap<Facts, Loaded>();

function loaded(facts: Facts): Loaded {
  const known = LOADED.get(facts);
  if (known) return known;
  const files = valueOf(facts.files)?.files ?? NONE;
  const load = defaultLoad(valueOf(facts.library), files, valueOf(facts.weightsRecord));
  const made = { load, paths: new Set(load.files.map(({ path }) => path)) };
  LOADED.set(facts, made);
  return made;
}

/** What a default load of this subject reads, by its library and file list as far as they are collected. */
export const loadedFrom = (facts: Facts): DefaultLoad => loaded(facts).load;

/** Tells for a path whether a default load reads it. */
export function scopeIn(facts: Facts): (path: string) => 'default' | 'elsewhere' {
  const { paths } = loaded(facts);
  return (path) => (paths.has(path) ? 'default' : 'elsewhere');
}
