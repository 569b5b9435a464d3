import type { Rights } from '../../utils/licenses/rights';
import type { BaseModelFact, ChildrenFact } from '../../utils/facts/lineage';
import type { ChainModel } from '../../utils/facts/chain';
import type { PublisherFact } from '../../utils/facts/publisher';
import type { Finding } from '../../utils/model/finding';
import { valueOf } from '../../utils/model/slot';
import { knownOrigins, linkTo, type LinkStanding } from '../../utils/rules/lineage-links';
import type { LayoutEdge, LayoutNode } from './chain-layout';
import { chainOf, type ChainNode } from './chain-model';

/** A model above the subject, or the subject itself. */
export interface OriginNode extends LayoutNode, Pick<ChainNode, 'name' | 'state' | 'rights' | 'into'> {
  /** Null when its record was not read. */
  readonly publisher: PublisherFact | null;
  /** Of the link to the subject; null further up, and for the subject itself. */
  readonly standing: LinkStanding | null;
  /** Whether the author names it; weights can tell of another. */
  readonly named: boolean;
  readonly findings: readonly Finding[];
}

/** A model that says it was made from the subject. */
export interface DerivedNode extends LayoutNode {
  readonly relation: BaseModelFact['relation'];
  readonly downloads: number | null;
}

export type LineageEdge = LayoutEdge<LinkStanding>;

export interface Lineage {
  /** The subject last. */
  readonly origins: readonly OriginNode[];
  readonly originEdges: readonly LineageEdge[];
  readonly derived: readonly DerivedNode[];
  readonly derivedEdges: readonly LineageEdge[];
  /** Base models beyond what is listed. */
  readonly hidden: number;
}

export interface LineageInput {
  readonly subject: string;
  readonly rights: Rights | null;
  readonly publisher: PublisherFact | null;
  readonly chain: readonly ChainModel[];
  readonly children: ChildrenFact | null;
  readonly findings: readonly Finding[];
}

/** Bases above and models made from it below, each link with what it rests on. */
export function lineageOf({ subject, rights, publisher, chain, children, findings }: LineageInput): Lineage {
  const { nodes, edges, hidden } = chainOf(subject, rights, chain, findings);
  const publishers = new Map(
    chain.flatMap(({ id, facts }) => (facts ? [[id, valueOf(facts.publisher)] as const] : [])),
  );
  const direct = new Set(edges.filter(({ to }) => to === subject).map(({ from }) => from));
  const origins = nodes.map((node): OriginNode => {
    const link = direct.has(node.id) ? linkTo(findings, node.name) : null;
    const by = node.id === subject ? publisher : (publishers.get(node.name) ?? null);
    return {
      ...node,
      publisher: by,
      named: true,
      standing: link?.standing ?? null,
      findings: link?.findings ?? [],
    };
  });
  const unnamed = unnamedOrigins(subject, origins, findings);
  const standingOf = new Map(origins.map(({ id, standing }) => [id, standing]));
  const derived = derivedOf(subject, children);
  return {
    origins: [...unnamed, ...origins],
    originEdges: [
      ...unnamed.map(({ id }): LineageEdge => ({ from: id, to: subject, kind: 'identical' })),
      ...edges.map(({ from, to }): LineageEdge => {
        const kind = to === subject ? standingOf.get(from) : null;
        return { from, to, kind: kind ?? 'declared' };
      }),
    ],
    derived,
    derivedEdges: derived.map(({ id }): LineageEdge => ({ from: id, to: subject, kind: 'declared' })),
    hidden,
  };
}

/** Well-known models whose weights are here and that the chain does not name. */
function unnamedOrigins(
  subject: string,
  named: readonly OriginNode[],
  findings: readonly Finding[],
): readonly OriginNode[] {
  const known = new Set(named.map(({ name }) => name.toLowerCase()));
  return [...new Set(knownOrigins(findings))]
    .filter((id) => !known.has(id.toLowerCase()))
    .map((id) => ({
      id,
      name: id,
      depth: 1,
      state: 'not-asked',
      rights: null,
      into: [{ name: subject, relation: 'unknown' }],
      publisher: null,
      standing: 'identical',
      named: false,
      findings: linkTo(findings, id).findings,
    }));
}

/** A model on both sides is a base: below, it would be drawn twice. */
const derivedOf = (subject: string, children: ChildrenFact | null): readonly DerivedNode[] =>
  (children?.models ?? [])
    .filter(({ id }) => id !== subject)
    .map(({ id, relation, downloads }) => ({ id: `↓ ${id}`, depth: 1, relation, downloads }));

/** The hub's name for a derived model; its node's id is apart from the origins' ids. */
export const derivedName = ({ id }: DerivedNode): string => id.replace(/^↓ /, '');
