import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitBlobId, joined, toHex } from '../../../utils/bytes/digest';
import { fromBase64, fromHex, fromUtf8 } from '../../../utils/signatures/encoding';
import { Refused } from '../../../utils/signatures/refused';

describe('fromBase64', () => {
  it('reads what encoders write', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect([...fromBase64(Buffer.from(bytes).toString('base64'), '')]).toEqual([...bytes]);
      }),
    );
  });

  it.each(['A', 'AA', 'AAA', 'AB==', 'AAB=', 'AA==\n', ' AAAA', 'AA-_', 'AA==AAAA', '====', 'AAAA='])(
    'refuses %j',
    (text) => expect(() => fromBase64(text, '')).toThrow(Refused),
  );

  it('has one text for one value', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABQgw/+='), maxLength: 8 }), (text) => {
        let bytes: Uint8Array;
        try {
          bytes = fromBase64(text, '');
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
          return;
        }
        expect(Buffer.from(bytes).toString('base64')).toBe(text);
      }),
    );
  });
});

describe('hex, UTF-8, blob ids', () => {
  it('go both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(joined(bytes));
      }),
    );
    expect(fromHex('AB')).toBeNull();
    expect(fromHex('abc')).toBeNull();
    expect(fromUtf8(Uint8Array.of(0xc3))).toBeNull();
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('\uFEFF');
  });

  it('are git’s own', async () => {
    expect(await gitBlobId(new Uint8Array())).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  });
});
