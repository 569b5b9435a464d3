import { defaultLoad, type Loading } from '../loaders/default-load';
import type { RepositoryFile } from '../facts/files';
import { valueOf } from '../model/slot';

/** Headers read of one model: a larger one is compared by the first of its shards, with all names from its index. */
export const SHARD_LIMIT = 8;

/** An index of 100,000 tensors has 8 MB. */
export const INDEX_LIMIT = 16_000_000;

const SAFETENSORS = /\.safetensors$/i;

/** Files whose headers describe a model's tensors, and the index that names those of the shards left out. */
export interface HeaderFiles {
  readonly read: readonly RepositoryFile[];
  /** Null when every header is read, or no such index is listed. */
  readonly index: RepositoryFile | null;
  /** Whether `read` is all of them. */
  readonly whole: boolean;
}

/** The safetensors files that a default load reads, at most `SHARD_LIMIT`; null when there are none. */
export function headerFiles(of: Loading): HeaderFiles | null {
  const listed = valueOf(of.files)?.files ?? [];
  const loaded = defaultLoad(of).files;
  const headers = loaded.filter(({ path }) => SAFETENSORS.test(path));
  const [first] = headers;
  if (first === undefined) return null;
  const whole = headers.length <= SHARD_LIMIT;
  const read = headers.toSorted((a, b) => (a.path < b.path ? -1 : 1)).slice(0, SHARD_LIMIT);
  const wanted = `${first.path.replace(/-\d+-of-\d+(?=\.safetensors$)/i, '')}.index.json`;
  const index = whole ? null : (listed.find(({ path }) => path === wanted) ?? null);
  return { read, index, whole };
}

/** The names in a shard index (`weight_map`: tensor → file); null when it is no such index. Hostile JSON. */
export function namesInIndex(json: unknown): ReadonlySet<string> | null {
  if (typeof json !== 'object' || json === null || !('weight_map' in json)) return null;
  const { weight_map: map } = json;
  return typeof map === 'object' && map !== null && !Array.isArray(map) ? new Set(Object.keys(map)) : null;
}
