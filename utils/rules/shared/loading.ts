import { defaultLoad, type DefaultLoad } from '../../loaders/default-load';
import type { Facts } from '../../facts/facts';

type Scope = 'default' | 'elsewhere';

/** Tells for a path whether a default load opens it: what is bad in it counts there. */
export function scopeIn(facts: Facts): (path: string) => Scope {
  const { opened } = defaultLoad(facts);
  return (path) => (opened.has(path) ? 'default' : 'elsewhere');
}

/** Several rules ask of the same load, which may read 100,000 files: their paths are kept while it lives. */
const DECISIVE = new WeakMap<DefaultLoad, ReadonlySet<string>>();

/** The same for good news: only of files that decide what the load does, so that settings never stand for weights. */
export function reassuresIn(facts: Facts): (path: string) => Scope {
  const load = defaultLoad(facts);
  const paths = DECISIVE.get(load) ?? new Set(load.files.map(({ path }) => path));
  DECISIVE.set(load, paths);
  return (path) => (paths.has(path) ? 'default' : 'elsewhere');
}
