import type { AccessFact } from '../../facts/access';
import type { Facts } from '../../facts/facts';
import type { LinkedDatasetFact } from '../../facts/linked';
import { valueOf } from '../../model/slot';
import { namedByIds, type NamedLicense } from './licenses';

/** A dataset that the model names, with what its own record on the hub says. */
export interface DescribedDataset {
  readonly id: string;
  /** `named`: only the model's own word for it. */
  readonly state: LinkedDatasetFact['state'] | 'named';
  readonly licenses: readonly NamedLicense[];
  readonly gated: AccessFact['gated'] | null;
  /** Data files listed; null when not known. */
  readonly dataFiles: number | null;
  /** Bytes; null when not known. */
  readonly size: number | null;
}

/** Datasets in the order they are named; those that were looked up carry their own record. */
export function datasetsOf(facts: Facts): readonly DescribedDataset[] {
  const described = new Map<string, DescribedDataset>();
  for (const { id, live } of valueOf(facts.datasets) ?? []) {
    const state = live === false ? 'gone' : 'named';
    described.set(id, { id, state, licenses: [], gated: null, dataFiles: null, size: null });
  }
  for (const linked of valueOf(facts.linkedDatasets) ?? []) {
    const { id, state, gated, dataFiles, size } = linked;
    const found = state === 'found';
    described.set(id, {
      id,
      state,
      licenses: found ? namedByIds(linked.licenses) : [],
      gated: found ? gated : null,
      dataFiles: found ? dataFiles : null,
      size: found ? size : null,
    });
  }
  return [...described.values()];
}
