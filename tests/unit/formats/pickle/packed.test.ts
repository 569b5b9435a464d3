import { describe, expect, test } from 'vitest';
import { TupleMaker } from '../../../../utils/formats/pickle/packed';
import { renderConstant } from '../../../../utils/formats/pickle/render';
import { Dictionary, lookup, OpenSequence, Real, type Value } from '../../../../utils/formats/pickle/values';

const taken = (maker: TupleMaker, items: readonly Value[]) => {
  const stack: Value[] = ['below', ...items];
  const tuple = maker.take(stack, 1);
  expect(stack).toEqual(['below']);
  return tuple;
};

describe('tuples taken off the stack', () => {
  test.each<[string, readonly Value[]]>([
    ['()', []],
    [`(7, -2, 'text', None, True, False)`, [7, -2, 'text', null, true, false]],
    ['(1.5, 3)', [new Real(1.5), 3]],
    [`('${'x'.repeat(33)}', 1)`, ['x'.repeat(33), 1]],
    [`('a', ['b'])`, ['a', new OpenSequence('list', ['b'])]],
    [`(${String(2n ** 70n)},)`, [2n ** 70n]],
  ])('%s keeps its items', (rendered, items) => {
    const tuple = taken(new TupleMaker(), items);
    expect(tuple.type).toBe('tuple');
    expect(tuple.count).toBe(items.length);
    expect([...tuple.items]).toEqual(items);
    expect(renderConstant(tuple)).toBe(rendered);
  });

  test('thousands of them keep their own items, over many pages', () => {
    const maker = new TupleMaker();
    const tuples = Array.from({ length: 5000 }, (_, index) => taken(maker, [index, `k${index}`]));
    for (const [index, tuple] of tuples.entries()) expect([...tuple.items]).toEqual([index, `k${index}`]);
  });

  test('a tuple that is refused leaves nothing behind in the page', () => {
    const maker = new TupleMaker();
    taken(maker, ['first', 'second', new OpenSequence('list')]);
    expect([...taken(maker, ['third']).items]).toEqual(['third']);
  });

  test('more items than are kept are counted', () => {
    const tuple = taken(
      new TupleMaker(),
      Array.from({ length: 300 }, (_, index) => index),
    );
    expect(tuple.count).toBe(300);
    expect(tuple.weight).toBe(301);
    expect(tuple.items.length).toBe(64);
  });

  test('what is appended to one is seen through every reference, and in no other tuple', () => {
    const maker = new TupleMaker();
    const tuple = taken(maker, [1]);
    const other = taken(maker, [2]);
    tuple.extend(['skipped', 'a', new Real(2)], 1);
    expect([...tuple.items]).toEqual([1, 'a', new Real(2)]);
    expect([tuple.count, tuple.weight]).toEqual([3, 4]);
    expect([...other.items]).toEqual([2]);
  });
});

describe('dicts', () => {
  test('keep the first 64 pairs, in blocks or one by one, and count all', () => {
    const pairs = Array.from({ length: 120 }, (_, at) => (at % 2 === 0 ? `k${at / 2}` : at));
    const dictionary = new Dictionary();
    dictionary.extend(['skipped', ...pairs.slice(0, 100)], 1);
    for (let at = 100; at < 120; at += 2) dictionary.add(pairs[at] ?? null, pairs[at + 1] ?? null);
    dictionary.extend(pairs, 0);
    expect([dictionary.count, dictionary.pairs.length, dictionary.weight]).toEqual([120, 128, 241]);
    expect(lookup(dictionary, 'k59')).toBe(119);
    expect(dictionary.keys.slice(58, 62)).toEqual(['k58', 'k59', 'k0', 'k1']);
  });

  test('tell the first key that changes an object, in a block too', () => {
    const dictionary = new Dictionary();
    dictionary.extend(['__doc__', null, '__setstate__', null, '__class__', null], 0);
    expect(dictionary.special).toBe('__setstate__');
  });
});
