import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { inspectFile } from '../../../../utils/formats/inspect';
import { sevenZipFormat } from '../../../../utils/formats/archives/seven-zip/index';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { EVIL } from '../../../fixtures/pickle';
import { sevenZip } from '../../../fixtures/seven-zip';
import { bytesOf, concat } from '../../../fixtures/zip';

const WORDS = bytesOf('only words\n');
const chunk = (bytes: Uint8Array) => concat(Uint8Array.of(1, 0, bytes.length - 1), bytes, Uint8Array.of(0));
const LZMA2 = { coder: '0121210118', size: EVIL.length } as const;
/** LZMA2, then the x86 filter, bound as py7zr and as 7-Zip do; what follows the coders is which goes into which. */
const PY7ZR = '022121011804030301030100';
const SEVEN_ZIP = '020403030103212101180001';
const TWO = sevenZip(concat(WORDS, EVIL), { sizes: [WORDS.length], names: ['a.txt', 'b.pkl'] });

describe('a 7z archive', () => {
  it.each<[string, Uint8Array, string, readonly string[], readonly (string | null)[]]>([
    ['a copied member', sevenZip(EVIL, { names: ['a.pkl'] }), 'dangerous', [], ['a.pkl']],
    ['an LZMA2 member', sevenZip(chunk(EVIL), { ...LZMA2, names: ['a.pkl'] }), 'dangerous', [], ['a.pkl']],
    [
      'an x86 filter last',
      sevenZip(chunk(EVIL), { ...LZMA2, coder: PY7ZR, names: ['a'] }),
      'dangerous',
      [],
      ['a'],
    ],
    [
      'an x86 filter first',
      sevenZip(chunk(EVIL), { ...LZMA2, coder: SEVEN_ZIP, names: ['a'] }),
      'dangerous',
      [],
      ['a'],
    ],
    ['the second of two', TWO, 'dangerous', [], ['b.pkl']],
    ['words', sevenZip(WORDS, { names: ['a.txt'] }), 'safe', [], []],
    ['a name that leaves', sevenZip(WORDS, { names: ['../a'] }), 'dangerous', ['7z/name-leaves'], []],
    ['encryption', sevenZip(WORDS, { coder: '010406f10701', names: ['a'] }), 'suspicious', ['7z/opaque'], []],
    ['damaged data', sevenZip(WORDS, { coder: '0121210118', names: ['a'] }), 'broken', ['7z/damaged'], []],
    ['no header', TWO.subarray(0, 60), 'suspicious', ['7z/opaque'], []],
    [
      'sizes that do not fit',
      sevenZip(WORDS, { sizes: [99], names: ['a', 'b'] }),
      'suspicious',
      ['7z/opaque'],
      [],
    ],
  ])('%s', async (_, bytes, verdict, rules, members) => {
    const seen = await inspectFile(memorySource(bytes), 'a.7z');
    expect([seen.format, seen.verdict]).toEqual(['7z', verdict]);
    const own = seen.findings.filter(({ id }) => id.startsWith('7z/'));
    expect(own.map(({ id }) => id)).toEqual(rules);
    expect(seen.imports.map(({ member }) => member)).toEqual(members);
  });

  it('cut or changed stays inside the boundary', async () => {
    await staysInside(sevenZipFormat, [TWO, sevenZip(chunk(EVIL), { ...LZMA2, names: ['a.pkl'] })]);
    await neverSafeWhenCut(sevenZipFormat, TWO);
  });
});
