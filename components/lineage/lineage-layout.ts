import { chainLayout, type Layout, type LayoutEdge, type LayoutNode, type LayoutRow } from './chain-layout';

interface Half<Kind extends string> {
  /** With what the drawing is about, at depth 0. */
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge<Kind>[];
}

/** Two graphs that grow from one node, one upwards and one downwards, as one list with that node between them. */
export function twoWayLayout<Kind extends string>(above: Half<Kind>, below: Half<Kind>): Layout<Kind> {
  const up = chainLayout(above.nodes, above.edges);
  // Laid out upwards the last stands nearest; downwards the first shall.
  const down = chainLayout(below.nodes.toReversed(), below.edges);
  const flipped = down.rows.toReversed().map(flip);
  const [last, first] = [up.rows.at(-1), flipped[0]];
  if (last === undefined || first === undefined || last.id !== first.id) return up;
  const middle = { ...last, lines: [...last.lines, ...first.lines] };
  return {
    rows: [...up.rows.slice(0, -1), middle, ...flipped.slice(1)],
    lanes: Math.max(up.lanes, down.lanes),
  };
}

const flip = <Kind extends string>({ id, lane, lines }: LayoutRow<Kind>): LayoutRow<Kind> => ({
  id,
  lane,
  lines: lines.map((line) => {
    if (line.part === 'upper') return { ...line, part: 'lower' };
    return line.part === 'lower' ? { ...line, part: 'upper' } : line;
  }),
});
