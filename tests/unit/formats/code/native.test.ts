import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { nativeFormat, nativeKind } from '../../../../utils/formats/code/native';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { codeObject } from '../../../fixtures/marshal';
import { untold } from '../../../fixtures/texts';

const portable = (mark: string): Uint8Array => {
  const bytes = new Uint8Array(128);
  bytes.set(utf8('MZ'));
  bytes[0x3c] = 0x40;
  bytes.set(utf8(mark), 0x40);
  return bytes;
};
const pyc = (header: number, names: readonly string[]) =>
  Uint8Array.of(
    0xa7,
    0x0d,
    0x0d,
    0x0a,
    ...new Uint8Array(header - 4),
    ...codeObject({ layout: '3.11', names, constants: [] }),
  );

test.each([
  ['elf', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46)],
  ['pe', portable('PE\0\0')],
  ['ape', utf8("MZqFpD='\n")],
  ['mach-o', Uint8Array.of(0xcf, 0xfa, 0xed, 0xfe)],
  ['mach-o', Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2)],
  ['java-class', Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52)],
  ['wasm', utf8('\0asm\u0001')],
  ['dex', utf8('dex\n035\0')],
  ['ar-library', utf8('!<arch>\n')],
  ['lua-bytecode', utf8('\u001bLua')],
  ['pyc', pyc(16, [])],
  ['pyc', pyc(12, [])],
  ['pyc', pyc(8, [])],
  [null, portable('XX')],
  [null, utf8('MZ')],
  [null, Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 1, 2, 3, 4)],
  [null, utf8('\u0080\u0004 no program')],
  [null, new Uint8Array()],
] as const)('%s', (kind, bytes) => {
  expect(nativeKind(bytes)).toBe(kind);
  expect(nativeFormat.matches(bytes, bytes.length)).toBe(kind !== null);
});

test.each([
  ['lib.so', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), 'suspicious', ['native/program']],
  ['pytorch_model.bin', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), 'dangerous', ['native/as-weights']],
  ['model.safetensors', portable('PE\0\0'), 'dangerous', ['native/as-weights']],
  ['model.llamafile', utf8("MZqFpD='\n"), 'dangerous', ['native/ape']],
  ['x.pyc', pyc(16, ['math']), 'suspicious', ['native/program']],
  ['x.pyc', pyc(16, ['os', 'system']), 'suspicious', ['native/program', 'native/pyc-reaches']],
] as const)('%s', async (path, bytes, verdict, ids) => {
  const result = await analyze(nativeFormat, bytes, { path });
  expect([result.verdict, result.findings.map(({ id }) => id)]).toEqual([verdict, ids]);
  expect(untold(result.findings)).toEqual([]);
});

it('any bytes are answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      nativeKind(bytes);
      await analyze(nativeFormat, Uint8Array.of(0xa7, 0x0d, 0x0d, 0x0a, ...bytes));
    }),
  );
});
