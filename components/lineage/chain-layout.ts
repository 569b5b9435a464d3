import { grouped } from '../kit/grouped';

/** A node of a graph that grows upwards: `depth` 0 is what it is about, larger is further up. */
export interface LayoutNode {
  readonly id: string;
  readonly depth: number;
}

/** `from` stands above and leads to `to`; `kind` is the drawing's own word for it. */
export interface LayoutEdge<Kind extends string> {
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
}

/**
 * One line in a row's piece of the drawing, at `x` lanes from the start: through the whole row, above or below the
 * node's height, or at that height from `x` to `to`.
 */
export type LayoutLine<Kind extends string> =
  | { readonly part: 'through' | 'upper' | 'lower'; readonly x: number; readonly kind: Kind }
  | { readonly part: 'across'; readonly x: number; readonly to: number; readonly kind: Kind };

export interface LayoutRow<Kind extends string> {
  readonly id: string;
  /** Where the node stands. */
  readonly lane: number;
  readonly lines: readonly LayoutLine<Kind>[];
}

export interface Layout<Kind extends string> {
  /** From the furthest down to what it is about, which is last. */
  readonly rows: readonly LayoutRow<Kind>[];
  /** How many lanes wide it is. */
  readonly lanes: number;
}

/** More lanes than this leave no room for names in a popup; nodes further out share the last. */
export const MAX_LANES = 8;
/** Edges beside the tree share so many lanes at its end. */
const SIDE_LANES = 2;

/**
 * Rows for a list, each with its piece of the drawing. A node that is made of one other stands straight below it;
 * of several, they are indented. Edges that are not part of that tree run in lanes at the end. Edges to or from unknown
 * nodes are left out; a node that leads nowhere down is a root of its own.
 */
export function chainLayout<Kind extends string>(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge<Kind>[],
): Layout<Kind> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = edges.filter(({ from, to }) => from !== to && byId.has(from) && byId.has(to));
  const tree = treeOf(byId, known);
  const placed = placeRows([...byId.values()], tree);
  const rowOf = new Map(placed.map(({ id }, index) => [id, index]));
  const inner = Math.max(0, ...placed.map(({ lane }) => lane)) + 1;
  const inTree = new Set(tree.values());
  const side = known.filter((edge) => !inTree.has(edge));
  const lines = placed.map((): LayoutLine<Kind>[] => []);
  const draw = (edge: LayoutEdge<Kind>, lane: number | null) =>
    drawEdge(lines, placed, [rowOf.get(edge.from) ?? 0, rowOf.get(edge.to) ?? 0], edge.kind, lane);
  for (const edge of inTree) draw(edge, null);
  side.forEach((edge, index) => draw(edge, inner + (index % SIDE_LANES)));
  return {
    rows: placed.map(({ id, lane }, index) => ({ id, lane, lines: lines[index] ?? [] })),
    lanes: inner + Math.min(side.length, SIDE_LANES),
  };
}

/** For each node the edge that it hangs by: the first that leads down, so that there is no way round in a circle. */
function treeOf<Kind extends string>(
  byId: ReadonlyMap<string, LayoutNode>,
  edges: readonly LayoutEdge<Kind>[],
): ReadonlyMap<string, LayoutEdge<Kind>> {
  const tree = new Map<string, LayoutEdge<Kind>>();
  for (const edge of edges) {
    const above = byId.get(edge.from)?.depth ?? 0;
    const below = byId.get(edge.to)?.depth ?? 0;
    if (above > below && !tree.has(edge.from)) tree.set(edge.from, edge);
  }
  return tree;
}

interface Placed {
  readonly id: string;
  readonly lane: number;
}

/** Each node below all that hangs from it; without recursion, because a chain may be long. */
function placeRows<Kind extends string>(
  nodes: readonly LayoutNode[],
  tree: ReadonlyMap<string, LayoutEdge<Kind>>,
): readonly Placed[] {
  const above = grouped(
    nodes.filter(({ id }) => tree.has(id)),
    ({ id }) => tree.get(id)?.to ?? '',
  );
  const roots = nodes.filter(({ id }) => !tree.has(id)).toSorted((a, b) => a.depth - b.depth);
  const downwards: Placed[] = [];
  const waiting = roots.toReversed().map(({ id }): Placed => ({ id, lane: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    downwards.push(next);
    const bases = above.get(next.id) ?? [];
    const lane = Math.min(next.lane + (bases.length > 1 ? 1 : 0), MAX_LANES - 1);
    for (const { id } of bases) waiting.push({ id, lane });
  }
  return downwards.toReversed();
}

function drawEdge<Kind extends string>(
  lines: readonly LayoutLine<Kind>[][],
  placed: readonly Placed[],
  [from, to]: readonly [number, number],
  kind: Kind,
  side: number | null,
): void {
  const start = placed[from]?.lane ?? 0;
  const end = placed[to]?.lane ?? 0;
  const x = side ?? end;
  const add = (row: number, line: LayoutLine<Kind>) => {
    const known = lines[row]?.some((other) => JSON.stringify(other) === JSON.stringify(line));
    if (!known) lines[row]?.push(line);
  };
  const [upper, lower] = from < to ? [from, to] : [to, from];
  if (start !== x) add(from, { part: 'across', x: start, to: x, kind });
  add(upper, { part: 'lower', x, kind });
  for (let row = upper + 1; row < lower; row += 1) add(row, { part: 'through', x, kind });
  add(lower, { part: 'upper', x, kind });
  if (end !== x) add(to, { part: 'across', x, to: end, kind });
}
