import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bunzip2 } from '../../../../../utils/formats/archives/decoders/bzip2';
import { unlz4 } from '../../../../../utils/formats/archives/decoders/lz4';
import { unlzma, unlzma2, unlzmaZip } from '../../../../../utils/formats/archives/decoders/lzma';
import type { Decoded, DecodeLimits } from '../../../../../utils/formats/archives/decoders/output';
import { unxz } from '../../../../../utils/formats/archives/decoders/xz';
import { LimitError } from '../../../../../utils/formats/core/limits';
import { BOMB, hex, lz4Stored, PACKED, PLAIN, xzStored } from '../../../../fixtures/packed';
import { bytesOf, concat } from '../../../../fixtures/zip';

type Decode = (packed: Uint8Array, limits: DecodeLimits) => Decoded;

const limits: DecodeLimits = { outputBytes: 1_000_000, tick: () => undefined };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const SAMPLES: [string, Decode, Uint8Array][] = [
  ['bzip2', bunzip2, PACKED.bzip2],
  ['xz', unxz, PACKED.xz],
  ['xz with other properties', unxz, PACKED.xzOther],
  ['lzma', unlzma, PACKED.lzma],
  ['lz4', unlz4, PACKED.lz4],
];

describe.each(SAMPLES)('%s', (name, decode, packed) => {
  it('gives what was packed', () => {
    const { bytes, ...rest } = decode(packed, limits);
    expect(bytes).toEqual(PLAIN);
    expect(rest).toEqual({ whole: true, opaque: false, end: packed.length });
  });

  it('says where it ends', () => {
    const { bytes, end, whole } = decode(concat(packed, bytesOf('more')), limits);
    expect([bytes.length, end, whole]).toEqual([PLAIN.length, packed.length, true]);
  });

  it('cut short gives a part, and says so', () => {
    for (let length = 0; length < packed.length; length += 1) {
      const { bytes, whole } = decode(packed.subarray(0, length), limits);
      expect([length, whole]).toEqual([length, false]);
      expect(bytes).toEqual(PLAIN.subarray(0, bytes.length));
    }
  });

  it('never gives more than the limit', () => {
    expect(() => decode(packed, { ...limits, outputBytes: PLAIN.length - 1 })).toThrow(LimitError);
    expect(decode(packed, { ...limits, outputBytes: PLAIN.length }).bytes).toEqual(PLAIN);
  });

  it('tells its work', () => {
    let told = 0;
    decode(packed, { ...limits, tick: (work = 1) => (told += work) });
    expect(told).toBeGreaterThanOrEqual(PLAIN.length);
  });

  it('changed anywhere ends, within the limit', () => {
    const change = fc.tuple(fc.nat(packed.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const copy = Uint8Array.from(packed);
        for (const [at, byte] of changes) copy[at] = byte;
        try {
          expect(decode(copy, limits).bytes.length).toBeLessThanOrEqual(limits.outputBytes);
        } catch (error) {
          if (!(error instanceof LimitError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('several streams in a row are one', () => {
    if (name === 'lzma') return;
    expect(decode(concat(packed, packed), limits).bytes).toEqual(concat(PLAIN, PLAIN));
  });
});

describe('a bomb', () => {
  it('is stopped by its ratio before its bytes are made', () => {
    expect(() => bunzip2(BOMB, { ...limits, outputBytes: 100_000_000 })).toThrow(new LimitError('ratio'));
  });
});

describe('bzip2', () => {
  it('may be empty', () => {
    expect(bunzip2(hex('425a683917724538509000000000'), limits)).toMatchObject({ whole: true, end: 14 });
  });

  it('does not open randomised blocks', () => {
    const randomised = Uint8Array.from(PACKED.bzip2);
    randomised[14] = (randomised[14] ?? 0) | 0x80;
    expect(bunzip2(randomised, limits)).toMatchObject({ opaque: true });
  });
});

describe('lz4', () => {
  const start = '04224d18';
  it.each<[string, string, string | null]>([
    ['a block as it is', '604000 03000080 616263 00000000', 'abc'],
    ['a copy that overlaps itself', '604000 05000000 13 61 0100 00 00000000', 'aaaaaaaa'],
    ['a copy from the block before', '404000 03000080 616263 04000000 00 0300 00 00000000', 'abcabca'],
    ['a copy out of an independent block', '604000 03000080 616263 04000000 00 0300 00 00000000', null],
    ['a copy from before the start', '604000 04000000 00 0300 00 00000000', null],
    ['a copy at distance 0', '604000 05000000 10 61 0000 00 00000000', null],
    ['sizes and checksums', '7c40 0300000000000000 00 03000080 616263 ffffffff 00000000 ffffffff', 'abc'],
    ['a block larger than its frame allows', '604000 ffff0f80 00000000', null],
    ['another version', 'a04000 00000000', null],
  ])('%s', (_, digits, expected) => {
    const { bytes, whole } = unlz4(hex(start + digits.replaceAll(' ', '')), limits);
    expect(whole ? text(bytes) : null).toBe(expected);
  });

  it('goes past frames of other data', () => {
    const other = hex('5a2a4d1803000000ffffff');
    const { bytes, end } = unlz4(concat(lz4Stored(bytesOf('ab')), other, lz4Stored(bytesOf('c'))), limits);
    expect([text(bytes), end]).toEqual(['abc', 2 * 15 + 3 + other.length]);
  });

  it('does not open what needs a dictionary', () => {
    expect(unlz4(hex(`${start}6140000000000000000000`), limits).opaque).toBe(true);
  });
});

describe('LZMA', () => {
  const stream = PACKED.lzma.subarray(13);
  it('goes by a known size, to the byte', () => {
    const sized = Uint8Array.from(PACKED.lzma);
    sized.set([PLAIN.length & 255, PLAIN.length >> 8, 0, 0, 0, 0, 0, 0], 5);
    expect(unlzma(sized, limits)).toMatchObject({ whole: true, end: sized.length });
    sized[5] = (sized[5] ?? 0) - 1;
    expect(unlzma(sized, limits)).toMatchObject({ whole: false, bytes: PLAIN.subarray(0, -1) });
    sized[5] = (sized[5] ?? 0) + 2;
    expect(unlzma(sized, limits)).toMatchObject({ whole: false, bytes: PLAIN });
  });

  it('in a zip member has its properties behind a version', () => {
    const member = concat(hex('091405005d00008000'), stream);
    expect(unlzmaZip(member, Number.POSITIVE_INFINITY, limits).bytes).toEqual(PLAIN);
    expect(unlzmaZip(member, PLAIN.length, limits).bytes).toEqual(PLAIN);
  });

  it.each<[string, string, string | null]>([
    ['stored chunks', '01 0001 6162 02 0000 63 00', 'abc'],
    ['a stored chunk without a dictionary', '02 0001 6162 00', null],
    ['a compressed chunk before properties', '01 0001 6162 a0 0000 0005 000000000000 00', null],
    ['an unknown control byte', '01 0001 6162 03 0000 63 00', null],
    ['properties that LZMA2 does not have', 'e0 0000 0004 5b 0000000000 00', null],
  ])('2: %s', (_, digits, expected) => {
    const { bytes, whole } = unlzma2(hex(digits.replaceAll(' ', '')), limits);
    expect(whole ? text(bytes) : null).toBe(expected);
  });
});

describe('xz', () => {
  it('undoes the x86 filter', () => {
    const calls = hex(
      '6162e810000000636465666768e9f0ffffffe8e801000000e800e9ff000000696a6b6c6d6e6f70e812345678',
    );
    const packed = hex(
      'fd377a585a000004e6d6b44602010400210116000d86351f01002b6162e817000000636465666768e902000000e8ff01000000e81de9ff000000696a6b6c6d6e6f70e812345678004c2119dfe86629b20001442cc9534b861fb6f37d010000000004595a',
    );
    expect(unxz(packed, limits)).toMatchObject({ whole: true, opaque: false, bytes: calls });
  });

  it('does not open other filters', () => {
    const bytes = bytesOf('some words');
    expect(text(unxz(xzStored(bytes), limits).bytes)).toBe('some words');
    expect(unxz(xzStored(bytes, 4), limits)).toMatchObject({ opaque: true, bytes: new Uint8Array() });
  });

  it('has padding between streams', () => {
    const padded = concat(PACKED.xz, new Uint8Array(8), PACKED.xz);
    expect(unxz(padded, limits)).toMatchObject({ end: padded.length, bytes: concat(PLAIN, PLAIN) });
  });
});
