import type { BaseModelFact } from '../../facts/lineage';
import type { ChainModel } from '../../facts/chain';
import type { Facts } from '../../facts/facts';
import { valueOf } from '../../model/slot';
import { commitId, type CommitId } from '../../model/subject';
import { namedLicenses, type NamedLicense } from './licenses';

/** A model that this one is said to come from. */
export interface Ancestor {
  readonly id: string;
  /** The model that names it as its base. */
  readonly child: string;
  readonly relation: BaseModelFact['relation'];
  /** 1 for the subject's own bases. */
  readonly depth: number;
  /** `named`: only its child's word for it. */
  readonly state: ChainModel['state'] | 'named';
  readonly commit: CommitId | null;
  readonly licenses: readonly NamedLicense[];
  /** Those it comes from itself. */
  readonly ancestors: readonly Ancestor[];
}

/** Base models as a tree, nearest first: from the chain that was looked up, else from what the model names. */
export function ancestorsOf(facts: Facts): readonly Ancestor[] {
  const chain = valueOf(facts.chain);
  if (chain !== null) return treeOf(chain);
  return (valueOf(facts.baseModels) ?? []).map(({ id, relation }) => ({
    id,
    relation,
    child: facts.subject.id,
    depth: 1,
    state: 'named',
    commit: null,
    licenses: [],
    ancestors: [],
  }));
}

/** Every ancestor once, nearest first. */
export const flattened = (ancestors: readonly Ancestor[]): readonly Ancestor[] =>
  ancestors.flatMap((one) => [one, ...flattened(one.ancestors)]).toSorted((a, b) => a.depth - b.depth);

/**
 * Each link hangs under the first model, one step nearer, that has its child's name, so a cycle cannot turn; at the
 * top when there is none.
 */
function treeOf(chain: readonly ChainModel[]): readonly Ancestor[] {
  const below = new Map<ChainModel | null, ChainModel[]>();
  for (const link of chain) {
    const parent = chain.find(({ id, depth }) => id === link.child && depth === link.depth - 1) ?? null;
    below.set(parent, [...(below.get(parent) ?? []), link]);
  }
  const grow = (link: ChainModel): Ancestor => ({
    id: link.id,
    child: link.child,
    relation: link.relation,
    depth: link.depth,
    state: link.state,
    commit: commitOf(link),
    licenses: licensesOf(link),
    ancestors: (below.get(link) ?? []).map(grow),
  });
  return (below.get(null) ?? []).map(grow);
}

function commitOf({ facts }: ChainModel): CommitId | null {
  const revision = facts && valueOf(facts.revision);
  return commitId(revision?.commit ?? null);
}

function licensesOf({ facts }: ChainModel): readonly NamedLicense[] {
  const license = facts && valueOf(facts.license);
  return license === null ? [] : namedLicenses(license);
}
