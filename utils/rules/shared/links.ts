import type { Facts } from '../../facts/facts';
import { valueOf } from '../../model/slot';

const ownerOf = (id: string): string => id.slice(0, Math.max(id.indexOf('/'), 0)).toLowerCase();

/** Whether two ids name the same account, as hubs compare them. */
export const sameOwner = (id: string, other: string): boolean =>
  ownerOf(id) !== '' && ownerOf(id) === ownerOf(other);

/** Whether the author names this model, or another of the same account, as a base, at any step of the chain. */
export function declaresLinkTo(facts: Facts, id: string): boolean {
  const bases = (valueOf(facts.baseModels) ?? []).map((base) => base.id);
  const chain = (valueOf(facts.chain) ?? []).map((model) => model.id);
  return [...bases, ...chain].some((base) => base.toLowerCase() === id.toLowerCase() || sameOwner(base, id));
}
