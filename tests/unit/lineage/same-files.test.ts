import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepositoryFile } from '../../../utils/facts/files';
import { sha256 } from '../../../utils/model/subject';
import { byteIdentity } from '../../../utils/lineage/same-files';
import { file } from '../rules/facts';

const weights = (name: string, digit: string | null, xet: string | null = null): RepositoryFile =>
  file(`${name}.safetensors`, { sha256: digit === null ? null : sha256(digit.repeat(64)), xetHash: xet });

describe('equal bytes', () => {
  it.each<readonly [string, readonly RepositoryFile[], readonly RepositoryFile[], object]>([
    ['all', [weights('a', '1')], [weights('b', '1')], { extent: 'whole', weights: 1, compared: 1 }],
    ['some', [weights('a', '1'), weights('b', '2')], [weights('b', '2')], { extent: 'partial', weights: 2 }],
    ['none', [weights('a', '1')], [weights('a', '2')], { extent: 'none', same: [] }],
    ['nothing to compare with', [weights('a', '1')], [], { extent: 'unknown' }],
    ['no digest here', [weights('a', null)], [weights('a', '1')], { extent: 'unknown', compared: 0 }],
    ['no weights here', [file('README.md')], [weights('a', '1')], { extent: 'unknown', weights: 0 }],
    [
      'the store’s hash, where a SHA-256 is missing',
      [weights('a', null, 'x')],
      [weights('b', '1', 'x')],
      { extent: 'whole', same: [{ path: 'a.safetensors', other: 'b.safetensors', by: 'xet' }] },
    ],
    ['two digests that disagree', [weights('a', '1', 'x')], [weights('b', '2', 'x')], { extent: 'none' }],
    ['an empty file', [{ ...weights('a', '1'), size: 0 }], [weights('b', '1')], { extent: 'unknown' }],
    [
      'equal configurations are no weights',
      [file('config.json', { sha256: sha256('1'.repeat(64)) })],
      [file('config.json', { sha256: sha256('1'.repeat(64)) })],
      { extent: 'unknown' },
    ],
  ])('%s', (_what, own, others, expected) => expect(byteIdentity(own, others)).toMatchObject(expected));

  it('a list is identical to itself, and counts add up', () => {
    const digits = fc.array(fc.constantFrom('1', '2', '3', '4', null), { maxLength: 8 });
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const listed = (list: readonly (string | null)[]) =>
          list.map((digit, at) => weights(`w${at}`, digit));
        const { same, compared, weights: count, extent } = byteIdentity(listed(a), listed(b));
        expect(same.length).toBeLessThanOrEqual(compared);
        expect(compared).toBeLessThanOrEqual(count);
        expect(extent === 'whole').toBe(same.length === count && count > 0);
        const own = byteIdentity(listed(a), listed(a));
        expect(own.same.length).toBe(a.filter((digit) => digit !== null).length);
      }),
    );
  });
});
