import { describe, expect, it } from 'vitest';
import { gzipSync } from 'fflate';
import { memorySource } from '../../../../utils/bytes/memory';
import { inspectFile } from '../../../../utils/formats/inspect';
import { bzip2Format, lz4Format, lzmaFormat, xzFormat } from '../../../../utils/formats/archives/compressed';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { BOMB, hex, lz4Stored, PACKED, xzStored } from '../../../fixtures/packed';
import { EVIL } from '../../../fixtures/pickle';
import { tar } from '../../../fixtures/tar';
import { bytesOf, concat, zip } from '../../../fixtures/zip';

/** `EVIL` as python3's bz2 and lzma write it. */
const EVIL_BZIP2 = hex(
  '425a68393141592653593228bf5900000a53c07010000110400a028c6042002000229ea0d1ea1e842869a60000a3473c649749e58a113f1772453850903228bf59',
);
const EVIL_LZMA = hex(
  '5d00008000ffffffffffffffff0040008803bc30bd34de2f5e26d069fb35d02d875ca501feb98f25ffffdf2a0000',
);
const WORDS = bytesOf('only words\n');
/** Version and properties before a member's stream (method 14). */
const EVIL_IN_ZIP = concat(hex('091405005d00008000'), EVIL_LZMA.subarray(13));

const seen = async (bytes: Uint8Array, path: string) => {
  const { format, verdict, findings, imports } = await inspectFile(memorySource(bytes), path);
  return { format, verdict, rules: findings.map(({ id }) => id), imports: imports.map(({ name }) => name) };
};

/** A member of gzip, of one stored block. */
const member = (bytes: Uint8Array) => gzipSync(bytes, { level: 0 });

describe('members of gzip', () => {
  const zeros = (length: number) => new Uint8Array(length);
  it.each([1, 7, 8, 9, 300])('with %d zeros between and behind them are read on', async (count) => {
    for (const level of [0, 9] as const) {
      const parts = [EVIL.subarray(0, 4), EVIL.subarray(4)].map((part) => gzipSync(part, { level }));
      const bytes = concat(...parts.flatMap((part) => [part, zeros(count)]));
      expect(await seen(bytes, 'a.joblib')).toEqual({
        format: 'gzip',
        verdict: 'dangerous',
        rules: ['pickle/dangerous-import'],
        imports: ['system'],
      });
    }
  });

  it('that are followed by anything else are damaged, and count', async () =>
    expect(await seen(concat(member(EVIL), bytesOf('more')), 'a.joblib')).toMatchObject({
      verdict: 'dangerous',
      rules: ['gzip/damaged', 'pickle/dangerous-import'],
    }));
});

describe('a compressed file', () => {
  it.each([
    ['bzip2', EVIL_BZIP2, 'a.joblib'],
    ['lzma', EVIL_LZMA, 'a.joblib'],
    ['xz', xzStored(EVIL), 'a.joblib'],
    ['lz4', lz4Stored(EVIL), 'a.joblib'],
    ['xz', xzStored(tar([{ name: 'a.pkl', data: EVIL }]).subarray(0, 1024)), 'a.txz'],
    ['bzip2', concat(EVIL_BZIP2, WORDS), 'a.bz2'],
    ['lz4', concat(lz4Stored(EVIL.subarray(0, 4)), lz4Stored(EVIL.subarray(4))), 'a.lz4'],
    ['zip', zip([{ name: 'a.pkl', data: EVIL_BZIP2, method: 12 }]), 'a.zip'],
    ['zip', zip([{ name: 'a.pkl', data: EVIL_IN_ZIP, method: 14, flags: 2 }]), 'a.zip'],
  ])('%s that holds a call is opened', async (format, bytes, path) => {
    expect(await seen(bytes, path)).toMatchObject({ format, verdict: 'dangerous', imports: ['system'] });
  });

  it.each<[string, string, Uint8Array, string, readonly string[]]>([
    ['xz', 'safe', xzStored(WORDS), 'a.txt.xz', []],
    ['lz4', 'safe', lz4Stored(WORDS), 'a.txt.lz4', []],
    ['lz4', 'safe', concat(lz4Stored(WORDS), new Uint8Array(9)), 'a.txt.lz4', []],
    ['lz4', 'suspicious', concat(lz4Stored(WORDS), bytesOf('PK')), 'a.txt.lz4', ['lz4/trailing']],
    ['xz', 'suspicious', xzStored(WORDS, 3), 'a.xz', ['xz/opaque']],
    ['lz4', 'broken', lz4Stored(WORDS).subarray(0, -1), 'a.txt.lz4', ['lz4/damaged']],
    ['bzip2', 'broken', bytesOf('BZh91AY'), 'a.bz2', ['bzip2/damaged']],
    ['bzip2', 'suspicious', BOMB, 'a.bz2', ['incomplete/limit']],
    ['lz4', 'suspicious', hex('02214c180000'), 'a.lz4', ['lz4/opaque']],
  ])('%s, %s', async (format, verdict, bytes, path, rules) => {
    expect(await seen(bytes, path)).toMatchObject({ format, verdict, rules });
  });

  it.each([
    ['bzip2', bzip2Format, PACKED.bzip2],
    ['xz', xzFormat, PACKED.xz],
    ['lzma', lzmaFormat, PACKED.lzma],
    ['lz4', lz4Format, PACKED.lz4],
  ])('%s cut or changed stays inside the boundary', async (_, analyzer, packed) => {
    await staysInside(analyzer, [packed]);
    await neverSafeWhenCut(analyzer, packed);
  });

  it.each([
    ['a pickle', hex('5d002e')],
    ['a list of pickles', hex('5d712e')],
    ['another properties byte', hex('5d00010000ffffffffffffffff01')],
  ])('%s is no LZMA', (_, bytes) => {
    expect(lzmaFormat.matches(bytes, bytes.length)).toBe(false);
  });
});
