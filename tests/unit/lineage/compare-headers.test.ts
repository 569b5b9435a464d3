import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHeaders, type TensorSet } from '../../../utils/lineage/compare-headers';
import type { Tensor } from '../../../utils/lineage/tensors';

const t = (name: string, shape: readonly number[] = [2, 2], dtype = 'F32'): Tensor => ({
  name,
  shape,
  dtype,
});
const setOf = (tensors: readonly Tensor[], more: readonly string[] = []): TensorSet => ({
  tensors: new Map(tensors.map((tensor) => [tensor.name, tensor])),
  names: new Set([...tensors.map(({ name }) => name), ...more]),
});
const own = [t('a'), t('b', [4])];

describe('two models’ headers', () => {
  it.each<readonly [string, TensorSet, TensorSet, string, object]>([
    ['equal', setOf(own), setOf(own.toReversed()), 'same-architecture', { compared: 2, otherType: 0 }],
    [
      'in another number type',
      setOf(own),
      setOf([t('a', [2, 2], 'BF16'), t('b', [4])]),
      'same-architecture',
      { otherType: 1 },
    ],
    [
      'one shape differs',
      setOf(own),
      setOf([t('a', [3, 2]), t('b', [4])]),
      'differs',
      { otherShape: 1, onlyHere: 0, onlyThere: 0 },
    ],
    ['other names', setOf(own), setOf([t('c'), t('d', [4])]), 'differs', { onlyHere: 2, onlyThere: 2 }],
    ['one more', setOf([...own, t('c')]), setOf(own), 'differs', { onlyHere: 1, here: 3, there: 2 }],
    [
      'of shards, the names of all',
      setOf(own, ['z']),
      setOf(own, ['z']),
      'same-architecture',
      { compared: 2 },
    ],
    [
      'nothing read on both sides',
      setOf([t('a')], ['b']),
      setOf([t('b')], ['a']),
      'differs',
      { compared: 0 },
    ],
    ['nothing at all', setOf([]), setOf([]), 'differs', { compared: 0 }],
  ])('%s', (_what, here, there, state, counts) => {
    expect(compareHeaders(here, there)).toMatchObject({ state, counts });
  });

  it('tell a few tensors that differ', () => {
    const { examples } = compareHeaders(
      setOf([t('a'), t('x'.repeat(500))]),
      setOf([t('a', [3]), ...Array.from({ length: 50 }, (_, at) => t(`n${at}`))]),
    );
    expect(examples).toHaveLength(6);
    expect(examples[0]).toBe('a: F32 [2, 2] ≠ F32 [3]');
    expect(examples[1]?.length).toBeLessThanOrEqual(161);
  });

  it('add up, whichever way round', () => {
    const tensor = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
      dtype: fc.constantFrom('F32', 'BF16'),
      shape: fc.array(fc.nat(3), { maxLength: 2 }),
    });
    const set = fc.array(tensor).map((tensors) => setOf(tensors));
    fc.assert(
      fc.property(set, set, (here, there) => {
        const [one, other] = [compareHeaders(here, there), compareHeaders(there, here)];
        expect(one.state).toBe(other.state);
        expect(one.counts.onlyHere).toBe(other.counts.onlyThere);
        expect(one.counts.here - one.counts.onlyHere).toBe(one.counts.there - one.counts.onlyThere);
      }),
    );
  });
});
