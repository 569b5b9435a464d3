import type { ChainModel } from '../../utils/facts/chain';
import type { Finding } from '../../utils/model/finding';
import type { Rights } from '../../utils/licenses/rights';
import { ownRights } from '../../utils/terms/own-license';
import type { LayoutEdge, LayoutNode } from './chain-layout';
import { grouped } from '../kit/grouped';

/** What is known of a model in the chain; `subject` is the one that the report is about. */
export type ChainState = 'subject' | ChainModel['state'];

/** A model in the chain of base models. */
export interface ChainNode extends LayoutNode {
  /** The hub's name for it; `id` has more when a model closes a circle. */
  readonly name: string;
  readonly state: ChainState;
  /** Null when its licence was not looked at. */
  readonly rights: Rights | null;
  /** What it was made into, and how. */
  readonly into: readonly { readonly name: string; readonly relation: ChainModel['relation'] }[];
  /** Findings on its terms against those of what was made of it. */
  readonly conflicts: readonly Finding[];
}

export type ChainEdgeKind = 'plain' | 'conflict';

export interface Chain {
  /** Entries that are not among the nodes. */
  readonly hidden: number;
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly LayoutEdge<ChainEdgeKind>[];
}

/** The rules whose findings are marked on the chain. */
const CONFLICT_RULES: ReadonlySet<string> = new Set(['openness/license-conflicts', 'openness/base-rights']);

/** A base under open terms is told too; that is no mark on the chain. */
const WARNING: ReadonlySet<Finding['level']> = new Set(['caution', 'serious', 'worst']);

/** Entries beyond this are told by their number: the list would be longer than anybody reads. */
export const MAX_NODES = 60;

/** The chain as a graph: the subject at depth 0 and each base above what was made of it. */
export function chainOf(
  subject: string,
  own: Rights | null,
  chain: readonly ChainModel[],
  findings: readonly Finding[],
): Chain {
  const conflicts = findings.filter(({ rule, level }) => CONFLICT_RULES.has(rule) && WARNING.has(level));
  const shown = chain.slice(0, MAX_NODES);
  const groups = grouped(shown, idOf);
  const bases = [...groups].flatMap(([id, [first, ...others]]): ChainNode[] => {
    if (first === undefined || id === subject) return [];
    const all = [first, ...others];
    return [
      {
        id,
        name: first.id,
        depth: Math.max(...all.map(({ depth }) => depth)),
        state: first.state,
        rights: first.facts ? ownRights(first.facts) : null,
        into: all.map(({ child, relation }) => ({ name: child, relation })),
        conflicts: conflicts.filter((finding) => speaksOf(finding, first.id)),
      },
    ];
  });
  const model: ChainNode = {
    id: subject,
    name: subject,
    depth: 0,
    state: 'subject',
    rights: own,
    into: [],
    conflicts: [],
  };
  const marked = new Set(bases.filter((node) => node.conflicts.length > 0).map(({ id }) => id));
  const edges = shown.map((entry): LayoutEdge<ChainEdgeKind> => {
    const from = idOf(entry);
    return { from, to: entry.child, kind: marked.has(from) ? 'conflict' : 'plain' };
  });
  return { nodes: [...bases, model], edges, hidden: chain.length - shown.length };
}

/** A model that is below itself would be its own base: it is shown once more, where the circle closes. */
const idOf = ({ id, child, state }: ChainModel): string => (state === 'cycle' ? `${id} ↺ ${child}` : id);

/** Whether a finding names the model, or rests on what was read of it. */
function speaksOf({ message, evidence }: Finding, id: string): boolean {
  return (
    message.params.includes(id) ||
    evidence.some(({ source, file }) => file === id || pathOf(source.url).includes(`/${id}/`))
  );
}

const pathOf = (url: string): string => (URL.canParse(url) ? `${new URL(url).pathname}/` : '');
