import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keeping } from '../../../utils/bytes/keeping';
import { memorySource } from '../../../utils/bytes/memory';
import { hasBytes, indexOfBytes, u16, u32, u64 } from '../../../utils/bytes/numbers';
import type { ByteSource } from '../../../utils/bytes/source';

const BYTES = Uint8Array.from({ length: 100 }, (_, index) => index);

function counted(): { readonly source: ByteSource; readonly reads: [number, number][] } {
  const reads: [number, number][] = [];
  const memory = memorySource(BYTES);
  const read = (offset: number, length: number) => (
    reads.push([offset, length]),
    memory.read(offset, length)
  );
  return { source: { ...memory, read }, reads };
}

it('answers from what it keeps, and fetches it once', async () => {
  const { source, reads } = counted();
  const kept = keeping(source, BYTES.subarray(0, 10));
  expect([...(await kept.read(2, 3))]).toEqual([2, 3, 4]);
  await kept.keep(50, 20);
  await kept.keep(55, 5);
  expect([...(await kept.read(60, 2))]).toEqual([60, 61]);
  expect(reads).toEqual([[50, 20]]);
  expect([kept.has(50, 20), kept.has(50, 21), kept.has(0, 10)]).toEqual([true, false, true]);
  expect([...(await kept.read(69, 3))]).toEqual([69, 70, 71]);
  expect(reads).toEqual([
    [50, 20],
    [69, 3],
  ]);
});

it('gives the same bytes as the source, cut at its end', async () => {
  const span = fc.tuple(fc.nat(120), fc.nat(60));
  await fc.assert(
    fc.asyncProperty(fc.array(span), span, async (spans, [offset, length]) => {
      const kept = keeping(memorySource(BYTES));
      for (const [start, size] of spans) await kept.keep(start, size);
      expect([...(await kept.read(offset, length))]).toEqual([...BYTES.subarray(offset, offset + length)]);
    }),
  );
});

it('reads little-endian numbers, and zeros past the end', () => {
  const bytes = Uint8Array.of(1, 2, 3, 0x84, 5, 0, 0, 0);
  expect([u16(bytes, 0), u32(bytes, 0), u64(bytes, 0), u16(bytes, 7), u32(bytes, 100)]).toEqual([
    0x0201, 0x8403_0201, 0x5_8403_0201, 0, 0,
  ]);
});

it('finds bytes', () => {
  expect(indexOfBytes(BYTES, [5, 6])).toBe(5);
  expect(indexOfBytes(BYTES, [5, 6], 6)).toBe(-1);
  expect(indexOfBytes(BYTES, [])).toBe(-1);
  expect([hasBytes(BYTES, [5, 6], 5), hasBytes(BYTES, [99, 100], 99)]).toEqual([true, false]);
});
