import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { Malformed } from '../../../../utils/bytes/window';
import { safetensorsHeader } from '../../../../utils/formats/data/safetensors-header';
import { safetensors, tensor } from '../../../fixtures/safetensors';

const header = { w: tensor('F32', [2, 2], 0, 16) };
const read = (bytes: Uint8Array) => safetensorsHeader(memorySource(bytes));

describe('a safetensors header', () => {
  it('is read, and not a byte of its tensors', async () => {
    const source = memorySource(safetensors({ header, data: 5000 }));
    const ends: number[] = [];
    const spied = {
      ...source,
      read: (offset: number, length: number) => {
        ends.push(offset + length);
        return source.read(offset, length);
      },
    };
    expect(await safetensorsHeader(spied)).toEqual(header);
    expect(Math.max(...ends)).toBeLessThan(source.size - 4990);
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a length beyond the file', safetensors({ header, length: 9999n })],
    ['a length beyond all files', safetensors({ header, length: 2n ** 63n })],
    ['no JSON', safetensors({ header: '{"w":' })],
    ['no text', Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0xff])],
  ])('%s is none', async (_what, bytes) => {
    await expect(read(bytes)).rejects.toBeInstanceOf(Malformed);
  });

  it('of whatever bytes, is JSON or Malformed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
        await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(Malformed));
      }),
    );
  });
});
