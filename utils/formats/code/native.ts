import { hasBytes, u16, u32 } from '../../bytes/numbers';
import { message } from '../../model/message';
import type { AnalyzerInput, Inspection, Format } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import { marshalledCode, reachingName } from './python/marshal';

/** Compiled Python of one module. */
const PYC_LIMIT = 16_000_000;

/** What a program's first bytes say. */
export type NativeKind =
  | 'elf'
  | 'pe'
  | 'ape'
  | 'mach-o'
  | 'java-class'
  | 'wasm'
  | 'pyc'
  | 'dex'
  | 'llvm-bitcode'
  | 'ar-library'
  | 'lua-bytecode';

const codes = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));

const MAGICS: readonly (readonly [NativeKind, readonly number[]])[] = [
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['ape', codes("MZqFpD='")],
  ['ape', codes("jartsr='")],
  ['ape', codes("APEDBG='")],
  ['mach-o', [0xfe, 0xed, 0xfa, 0xce]],
  ['mach-o', [0xfe, 0xed, 0xfa, 0xcf]],
  ['mach-o', [0xce, 0xfa, 0xed, 0xfe]],
  ['mach-o', [0xcf, 0xfa, 0xed, 0xfe]],
  ['wasm', [0x00, 0x61, 0x73, 0x6d]],
  ['dex', codes('dex\n0')],
  ['llvm-bitcode', [0x42, 0x43, 0xc0, 0xde]],
  ['ar-library', codes('!<arch>\n')],
  ['lua-bytecode', [0x1b, 0x4c, 0x75, 0x61]],
  ['lua-bytecode', [0x1b, 0x4c, 0x4a]],
];

const CAFEBABE = [0xca, 0xfe, 0xba, 0xbe];
/** Architectures in one Mach-O; Java's version number in the same place starts at 45. */
const FAT_LIMIT = 30;
const JAVA_FIRST = 45;
const JAVA_LAST = 100;

/** Sizes of a `.pyc` header: Python 2, 3.0 to 3.6, and 3.7 on (PEP 552). */
const PYC_HEADERS = [16, 12, 8];

function cafebabe(head: Uint8Array): NativeKind | null {
  const following =
    ((u16(head, 4) & 0xff) << 24) |
    ((u16(head, 5) & 0xff) << 16) |
    ((u16(head, 6) & 0xff) << 8) |
    (u16(head, 7) & 0xff);
  if (following > 0 && following < FAT_LIMIT) return 'mach-o';
  const major = following & 0xffff;
  return major >= JAVA_FIRST && major < JAVA_LAST ? 'java-class' : null;
}

function portableExecutable(head: Uint8Array): boolean {
  if (!hasBytes(head, [0x4d, 0x5a]) || head.length < 64) return false;
  const at = u32(head, 0x3c);
  return at + 4 <= head.length && hasBytes(head, codes('PE\0\0'), at);
}

const pycHeader = (head: Uint8Array): number | null =>
  hasBytes(head, [0x0d, 0x0a], 2)
    ? (PYC_HEADERS.find((size) => head.length > size && ((head[size] ?? 0) & 0x7f) === 0x63) ?? null)
    : null;

/** Which kind of program these first bytes start; null for none. */
export function nativeKind(head: Uint8Array): NativeKind | null {
  const found = MAGICS.find(([, magic]) => hasBytes(head, magic));
  if (found) return found[0];
  if (hasBytes(head, CAFEBABE)) return cafebabe(head);
  if (portableExecutable(head)) return 'pe';
  return pycHeader(head) === null ? null : 'pyc';
}

async function analyze({ source, named, head, member, tick }: AnalyzerInput): Promise<Inspection> {
  const kind = nativeKind(head) ?? 'elf';
  const place = { offset: 0, member };
  // Cosmopolitan's format is made to start on every system: a llamafile is run, not loaded (facts/SERIALIZATION §9).
  if (kind === 'ape')
    return inspection('ape', [finding('native/ape', 'dangerous', message('formats_code_native_ape'), place)]);
  const { weights, format } = named;
  if (weights)
    return inspection(kind, [
      finding(
        'native/as-weights',
        'dangerous',
        message('formats_code_native_as_weights', kind, format),
        place,
      ),
    ]);
  const found = [
    finding('native/program', 'suspicious', message('formats_code_native_program', kind), place),
  ];
  const header = kind === 'pyc' ? pycHeader(head) : null;
  if (header !== null && source.size <= PYC_LIMIT) {
    tick(source.size);
    const code = marshalledCode((await source.read(0, source.size)).subarray(header));
    const name = code && reachingName(code);
    if (name !== null)
      found.push(
        finding('native/pyc-reaches', 'note', message('formats_code_native_pyc_reaches', name), place),
      );
  }
  return inspection(kind, found);
}

/** Programs and compiled code: ELF, PE, Mach-O, llamafiles, `.pyc`, Java classes, WebAssembly. */
export const nativeFormat: Format = {
  id: 'native',
  title: 'programs',
  version: 1,
  texts: 'formats-code',
  names: [
    ['executable', 'executable', false, 'exe|dll|so(\\.\\d+)*|dylib|pyd|py[co]|jar|msi|apk|deb|rpm|scr|wasm'],
    ['llamafile', 'executable', true, 'llamafile'],
  ],
  matches: (head) => nativeKind(head) !== null,
  analyze,
};
