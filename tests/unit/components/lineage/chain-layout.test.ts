import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_LANES,
  chainLayout,
  type Layout,
  type LayoutEdge,
} from '../../../../components/lineage/chain-layout';

const edge = (from: string, to: string) => ({ from, to, kind: 'plain' as const });
const layout = (depths: Readonly<Record<string, number>>, edges: readonly LayoutEdge<string>[]) =>
  chainLayout(
    Object.entries(depths).map(([id, depth]) => ({ id, depth })),
    edges,
  );
const places = ({ rows }: Layout<string>) => rows.map(({ id, lane }) => [id, lane]);

describe('the layout of a chain', () => {
  it('is a straight line for one base after another', () => {
    const drawn = layout({ a: 0, b: 1, c: 2 }, [edge('b', 'a'), edge('c', 'b')]);
    expect(places(drawn)).toEqual([
      ['c', 0],
      ['b', 0],
      ['a', 0],
    ]);
    expect(drawn.lanes).toBe(1);
    expect(drawn.rows.map(({ lines }) => lines.map(({ part }) => part))).toEqual([
      ['lower'],
      ['lower', 'upper'],
      ['upper'],
    ]);
  });

  it('indents what is merged, in the order given, and what is above it with it', () => {
    const drawn = layout({ a: 0, b: 1, c: 1, d: 2 }, [edge('b', 'a'), edge('c', 'a'), edge('d', 'b')]);
    expect(places(drawn)).toEqual([
      ['d', 1],
      ['b', 1],
      ['c', 1],
      ['a', 0],
    ]);
    expect(drawn.rows[1]?.lines).toContainEqual({ part: 'across', x: 1, to: 0, kind: 'plain' });
    expect(drawn.rows[2]?.lines).toContainEqual({ part: 'through', x: 0, kind: 'plain' });
  });

  it('leads a second child round in a lane at the end', () => {
    const drawn = layout({ a: 0, b: 1, c: 1, d: 2 }, [
      edge('b', 'a'),
      edge('c', 'a'),
      edge('d', 'b'),
      edge('d', 'c'),
    ]);
    expect(drawn.rows.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
    expect(drawn.lanes).toBe(3);
    expect(drawn.rows[1]?.lines).toContainEqual({ part: 'through', x: 2, kind: 'plain' });
    expect(drawn.rows[2]?.lines).toContainEqual({ part: 'across', x: 2, to: 1, kind: 'plain' });
  });

  it('survives circles, loops and edges to nowhere', () => {
    const drawn = layout({ a: 0, b: 1, c: 1 }, [
      edge('a', 'a'),
      edge('b', 'c'),
      edge('c', 'b'),
      edge('b', 'x'),
    ]);
    expect(places(drawn)).toHaveLength(3);
    expect(drawn.rows.at(-1)?.id).toBe('a');
  });

  it('places every node once, above what it hangs from, and never through another node', () => {
    const graphs = fc.array(fc.tuple(fc.nat(9), fc.nat(29), fc.boolean()), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(graphs, (given) => {
        const nodes = given.map(([depth], index) => ({
          id: `n${index}`,
          depth: index === 0 ? 0 : depth + 1,
        }));
        const edges = given.map(
          ([, to, odd], index) =>
            ({ from: `n${index}`, to: `n${to % given.length}`, kind: odd ? 'odd' : 'plain' }) as const,
        );
        const { rows, lanes } = chainLayout(nodes, edges);
        expect(rows.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        expect(rows.at(-1)?.id).toBe('n0');
        const inner = Math.max(...rows.map(({ lane }) => lane)) + 1;
        expect(inner).toBeLessThanOrEqual(MAX_LANES);
        for (const { lane, lines } of rows) {
          for (const line of lines) {
            expect(line.x >= 0 && line.x < lanes).toBe(true);
            if (line.part === 'through' && inner < MAX_LANES) expect(line.x).not.toBe(lane);
          }
        }
      }),
    );
  });
});
