import { describe, expect, it } from 'vitest';
import { gathered } from '../../../utils/bytes/gathered';

const part = (start: number, ...bytes: readonly number[]) => ({ start, bytes: Uint8Array.from(bytes) });

describe('the parts of one file', () => {
  it('are joined, whatever their order and overlap', () => {
    const all = gathered(5);
    all.add(part(3, 4, 5));
    expect(all.whole()).toBe(null);
    for (const each of [part(0, 1, 2), part(1, 2, 3, 4), part(0, 1, 2, 3)]) all.add(each);
    expect(all.whole()).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
  });

  it('are refused when one says something else of a byte than another: only one of them has the digest', () => {
    const all = gathered(5);
    all.add(part(0, 1, 2, 3));
    const changed = expect.objectContaining({ failure: 'changed' }) as unknown;
    for (const other of [part(0, 1, 9, 3), part(1, 9), part(2, 9, 4, 5), part(0, 1, 2, 9, 4, 5)])
      expect(() => all.add(other)).toThrow(changed);
  });
});
