import { describe, expect, it } from 'vitest';
import { twoWayLayout } from '../../../../components/lineage/lineage-layout';

const node = (id: string, depth = 1) => ({ id, depth });
const edge = (from: string, to: string) => ({ from, to, kind: 'plain' as const });
const me = node('me', 0);
const half = (...ids: readonly string[]) => ({
  nodes: [me, ...ids.map((id) => node(id))],
  edges: ids.map((id) => edge(id, 'me')),
});

describe('a graph that grows both ways', () => {
  it('is one list, what it is about in the middle, in the order given', () => {
    const { rows, lanes } = twoWayLayout(half('base'), half('first', 'second', 'third'));
    expect(rows.map(({ id, lane }) => [id, lane])).toEqual([
      ['base', 0],
      ['me', 0],
      ['first', 1],
      ['second', 1],
      ['third', 1],
    ]);
    expect(lanes).toBe(2);
  });

  it('joins its lines at the middle', () => {
    const parts = twoWayLayout(half('base'), half('child')).rows.map(({ lines }) =>
      lines.map(({ part }) => part).toSorted(),
    );
    expect(parts).toEqual([['lower'], ['lower', 'upper'], ['upper']]);
  });

  it('needs neither half', () => {
    expect(twoWayLayout(half(), half()).rows.map(({ id }) => id)).toEqual(['me']);
    expect(twoWayLayout(half('base'), half()).rows.map(({ id }) => id)).toEqual(['base', 'me']);
    expect(twoWayLayout(half(), half('child')).rows.map(({ id }) => id)).toEqual(['me', 'child']);
  });

  it('draws each line once, however many there are', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `n${at}`);
    const { rows } = twoWayLayout(half(...ids), half(...ids.map((id) => `down ${id}`)));
    expect(rows).toHaveLength(41);
    for (const { lines } of rows) {
      expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(lines.length);
    }
  });
});
