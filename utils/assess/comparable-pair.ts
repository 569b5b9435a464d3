import { headerFiles, type HeaderFiles } from '../lineage/shards';
import type { ChainModel } from '../facts/chain';
import type { Facts } from '../facts/facts';
import { valueOf } from '../model/slot';

/** Two models whose headers can be compared, and the files that contain them. */
export interface ComparablePair {
  readonly base: ChainModel;
  readonly here: HeaderFiles;
  readonly there: HeaderFiles;
}

type Known = Pick<Facts, 'chain' | 'files' | 'library'>;

/**
 * The subject and the first base model that its author names whose record was found and lists safetensors files. Null
 * when there is none, or none here. An adapter's tensors are its own: there is nothing to compare them with.
 */
export function comparablePair(facts: Known): ComparablePair | null {
  const here = headerFiles(facts);
  if (here === null) return null;
  for (const base of valueOf(facts.chain) ?? []) {
    const { state, relation, depth } = base;
    if (state !== 'found' || relation === 'adapter' || depth !== 1 || base.facts === null) continue;
    const there = headerFiles(base.facts);
    if (there !== null) return { base, here, there };
  }
  return null;
}
