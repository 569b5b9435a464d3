import type { Facts } from '../facts/facts';
import type { RepositoryFile } from '../facts/files';
import type { HubApi } from '../hubs/contract';
import { defaultLoad } from '../loaders/default-load';
import { isOpenedByTools } from '../loaders/tools';
import { valueOf } from '../model/slot';
import { isRisky } from './risky';

/** Indexes of large models have megabytes, and would use up what a page may cost; most name their files in 200 KB. */
const NAMING_LIMIT = 256_000;

/**
 * The files worth reading, in order: what decides what a default load does, small files that name others, then what else
 * may run something. Weights in formats that carry no code are read too when they are the default load: their headers
 * prove the format.
 */
export function worthReading(facts: Facts): readonly RepositoryFile[] {
  const files = valueOf(facts.files)?.files ?? [];
  const load = defaultLoad(facts);
  const first = new Set(load.files);
  const naming = new Set(
    files.filter(
      ({ path, size }) => load.opened.get(path)?.as === 'naming' && size !== null && size <= NAMING_LIMIT,
    ),
  );
  const runs = ({ path }: RepositoryFile) =>
    isRisky(path) ||
    isOpenedByTools(path) ||
    load.besides.has(path) ||
    load.opened.get(path)?.as === 'python';
  return [...new Set([...first, ...naming, ...files.filter(runs)])];
}

/**
 * Of `files`, those that were not asked for yet; they count as asked for from now on. What was read may name more files,
 * so that `worthReading` is asked again until nothing is new.
 */
export function notYetAsked(asked: Set<string>, files: readonly RepositoryFile[]): readonly RepositoryFile[] {
  const fresh = files.filter(({ path }) => !asked.has(path));
  for (const { path } of fresh) asked.add(path);
  return fresh;
}

/** Those that may be read without a click. */
export const freeToRead = (facts: Facts, api: HubApi): readonly RepositoryFile[] =>
  worthReading(facts).filter(({ path }) => !api.countsAsDownload(facts, path));
