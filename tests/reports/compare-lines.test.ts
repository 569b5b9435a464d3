import { describe, expect, it } from 'vitest';
import { compareLines } from './compare-lines';
import { differingPaths } from './json-paths';
import { lineOf } from './report-lines';
import { stableJson } from './stable-json';

describe('stable JSON', () => {
  it('does not depend on the order of keys, and does on that of a list', () => {
    const one = stableJson({ b: [{ d: 1, c: null }], a: 'x' });
    expect(one).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    expect(stableJson({ a: 'x', b: [{ c: null, d: 1 }] })).toBe(one);
    expect(stableJson([1, 2])).not.toBe(stableJson([2, 1]));
  });

  it('leaves out times of the clock, and nothing else that is called so', () => {
    expect(stableJson({ at: 5, ms: 1.5, assessedAt: 7, offset: 5, seen: { at: 'a place' } })).toBe(
      '{"offset":5,"seen":{"at":"a place"}}',
    );
  });
});

describe('differing paths', () => {
  const differing = (before: unknown, after: unknown) => [...differingPaths(before, after)];

  it('of equal values are none', () => {
    expect(differing({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  });

  it('lead to each place that differs', () => {
    const before = { level: 'note', params: ['a', 'b'], 'odd key': 1, gone: [] };
    const after = { level: 'worst', params: ['a', 'c', 'd'], 'odd key': null, come: {} };
    expect(differing(before, after)).toEqual([
      { path: '$.level', before: '"note"', after: '"worst"' },
      { path: '$.params[1]', before: '"b"', after: '"c"' },
      { path: '$.params[2]', before: 'nothing', after: '"d"' },
      { path: '$["odd key"]', before: '1', after: 'null' },
      { path: '$.gone', before: '[]', after: 'nothing' },
      { path: '$.come', before: 'nothing', after: '{}' },
    ]);
  });

  it('tell a list from an object, and shorten what stands there', () => {
    expect(differing({ a: [] }, { a: {} })).toEqual([{ path: '$.a', before: '[]', after: '{}' }]);
    const [long] = differing('x'.repeat(500), '');
    expect(long?.before.length).toBeLessThan(100);
  });
});

describe('comparing outputs', () => {
  const line = (input: string, value: object = {}) => JSON.stringify({ input, ...value });

  it('tells nothing of the same lines, in whatever order', () => {
    expect(compareLines([line('a'), line('b')], [line('b'), line('a')])).toEqual([]);
  });

  it('tells inputs that came and went', () => {
    expect(compareLines([line('a'), line('b')], [line('b'), line('c')])).toEqual([
      'a: in the earlier output only',
      'c: not in the earlier output',
    ]);
  });

  it('tells the first five places, and how many there are', () => {
    const seven = (value: number) => line('a', { list: Array.from({ length: 7 }, () => value) });
    expect(compareLines([seven(1)], [seven(2)])).toEqual([
      'a: 7 differ',
      ...[0, 1, 2, 3, 4].map((place) => `  $.list[${place}]: 1 → 2`),
      '  … and 2 more',
    ]);
  });

  it('has a line for an input at which something is thrown', async () => {
    const fails = (): never => {
      throw new TypeError('no');
    };
    expect((await lineOf('a', fails)).text).toBe('{"input":"a","threw":"TypeError: no"}');
  });
});
