import { licensedModel, type BaseModel } from '../../licenses/conflicts';
import type { ChainModel } from '../../facts/chain';
import type { LicenseFact } from '../../facts/access';
import type { Evidence } from '../../model/finding';
import type { Collected, Slot } from '../../model/slot';
import { ownRights } from '../../terms/own-license';
import { seenIn } from '../contract';

/** A base model whose licence record was read, and where. */
export interface ReadBase extends BaseModel {
  readonly slot: Collected<LicenseFact>;
}

/** The models of the chain whose licence record was read, nearest first. */
export const readBases = (chain: readonly ChainModel[]): readonly ReadBase[] =>
  chain.flatMap(({ id, relation, depth, facts }): ReadBase[] => {
    const slot = facts?.license;
    const rights = facts && ownRights(facts);
    return slot?.state === 'collected' && rights
      ? [{ ...licensedModel(id, slot.value, rights), relation, depth, slot }]
      : [];
  });

/** The models of the chain of which no licence record was read; one that is below itself was read elsewhere. */
export const unreadBases = (chain: readonly ChainModel[]): readonly ChainModel[] =>
  chain.filter(({ state, facts }) => state !== 'cycle' && facts?.license.state !== 'collected');

/** A licence declaration as it was read: tags, name, link, file. */
export const licenseSeen = (slot: Slot<LicenseFact>): readonly Evidence[] => {
  if (slot.state !== 'collected') return [];
  const { ids, name, link, file } = slot.value;
  return [seenIn(slot, [...ids, name, link, file].filter(Boolean).join(' · ') || '[]')];
};
