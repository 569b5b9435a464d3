import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTensors, tensorsOf } from '../../../utils/lineage/tensors';

const tensor = (dtype = 'F32', shape: readonly number[] = [2, 2]) => ({
  dtype,
  shape,
  data_offsets: [0, 16],
});
const read = (header: unknown) => tensorsOf(header) ?? [];

describe('the tensors of a header', () => {
  it('are names, types and shapes, by name, without metadata', () => {
    expect(tensorsOf({ b: tensor(), a: tensor('BF16', [3]), __metadata__: { format: 'pt' } })).toEqual([
      { name: 'a', dtype: 'BF16', shape: [3] },
      { name: 'b', dtype: 'F32', shape: [2, 2] },
    ]);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a text', 'header'],
    ['a tensor without a shape', { a: { dtype: 'F32' } }],
    ['a type that is no text', { a: { dtype: 5, shape: [] } }],
    ['a side below nothing', { a: tensor('F32', [-1]) }],
    ['half a side', { a: tensor('F32', [0.5]) }],
    [
      'endless sides',
      {
        a: tensor(
          'F32',
          Array.from({ length: 99 }, () => 1),
        ),
      },
    ],
  ])('none in %s', (_what, header) => expect(tensorsOf(header)).toBeNull());

  it('whatever is given, never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void tensorsOf(value)));
  });
});

describe('two headers', () => {
  const own = read({ 'layer.0': tensor(), 'layer.1': tensor('F32', [4]) });
  it.each([
    [
      'the same in another order',
      { 'layer.1': tensor('F32', [4]), 'layer.0': tensor() },
      'same-architecture',
    ],
    ['other names', { 'block.0': tensor(), 'block.1': tensor('F32', [4]) }, 'same-shapes'],
    ['other names, sorted otherwise', { 'a.9': tensor('F32', [4]), 'b.0': tensor() }, 'same-shapes'],
    ['another type', { 'layer.0': tensor('BF16'), 'layer.1': tensor('F32', [4]) }, 'different'],
    ['one more', { 'layer.0': tensor(), 'layer.1': tensor('F32', [4]), x: tensor() }, 'different'],
    ['none', {}, 'different'],
  ])('%s: %s', (_what, header, expected) => expect(compareTensors(own, read(header))).toBe(expected));

  it('without tensors are like nothing, not even like each other', () => {
    expect(compareTensors([], [])).toBe('different');
  });
});
