import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { gathered } from '../../../utils/bytes/gathered';
import { FILE_BYTES } from '../../../utils/bytes/limits';
import { comparedWithList, type Listed } from '../../../utils/bytes/listed';

const BYTES = new TextEncoder().encode('four');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const BLOB = createHash('sha1').update('blob 4\0').update(BYTES).digest('hex');
const list = (part: Partial<Listed> = {}): Listed => ({
  size: 4,
  sha256: null,
  blobId: null,
  xetHash: null,
  ...part,
});

describe('bytes beside the hub’s list', () => {
  it.each([
    ['verified by SHA-256', list({ sha256: SHA256 }), 4, BYTES, 'verified'],
    [
      'verified by SHA-256 where the list has no size',
      list({ size: null, sha256: SHA256 }),
      4,
      BYTES,
      'verified',
    ],
    ['verified by git blob id', list({ blobId: BLOB }), 4, BYTES, 'verified'],
    ['another SHA-256', list({ sha256: '0'.repeat(64), blobId: BLOB }), 4, BYTES, 'differs'],
    ['another blob id', list({ blobId: '0'.repeat(40) }), 4, BYTES, 'differs'],
    ['another size, whatever the digest', list({ size: 5, sha256: SHA256 }), 4, BYTES, 'differs'],
    ['another size, not read whole', list({ size: 5 }), 4, null, 'differs'],
    ['not read whole', list({ sha256: SHA256 }), 4, null, 'header-only'],
    ['neither size nor digest', list({ size: null }), 4, BYTES, 'not-comparable'],
    ['no size, not read whole', list({ size: null, sha256: SHA256 }), 4, null, 'not-comparable'],
    ['an id of a pointer', list({ blobId: '0'.repeat(40), xetHash: 'x' }), 4, BYTES, 'not-comparable'],
    ['an id that is not git’s', list({ blobId: 'v1' }), 4, BYTES, 'not-comparable'],
  ] as const)('%s', async (_, listed, size, whole, word) => {
    expect(await comparedWithList(listed, size, whole)).toBe(word);
  });
});

describe('the parts of a file', () => {
  const part = (start: number, ...bytes: readonly number[]) => ({ start, bytes: Uint8Array.from(bytes) });
  it('are whole when none is missing, in any order and over each other', () => {
    const parts = gathered(5);
    parts.add(part(3, 4, 5));
    expect(parts.whole()).toBeNull();
    parts.add(part(0, 1, 2));
    expect(parts.whole()).toBeNull();
    parts.add(part(1, 2, 3, 4));
    expect(parts.whole()).toEqual(Uint8Array.from([1, 2, 3, 4, 5]));
  });

  it('are not kept of a file larger than a reading may cost', () => {
    const parts = gathered(FILE_BYTES + 1);
    parts.add(part(0, 1));
    expect(parts.whole()).toBeNull();
  });
});
