import { Decompress } from 'fzstd';
import { Unzlib } from 'fflate';
import { memorySource } from '../../bytes/memory';
import { hasBytes } from '../../bytes/numbers';
import { message, type Message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, Format } from '../core/contract';
import { bunzip2 } from './decoders/bzip2';
import type { Decoded, DecodeLimits } from './decoders/output';
import { unxz } from './decoders/xz';
import { unlz4 } from './decoders/lz4';
import { unlzma } from './decoders/lzma';
import { finding, inspection } from '../core/inspection';
import { LimitError, OUTPUT_LIMIT_BYTES } from '../core/limits';
import { gunzip } from './gzip-members';
import { unpack, type Decoder, type Unpacked, type UnpackLimits } from './zip/read-entry';

type Unpack = (packed: Uint8Array, limits: UnpackLimits) => Unpacked;

const streamed =
  (make: (sink: (chunk: Uint8Array) => void) => Decoder): Unpack =>
  (packed, limits) =>
    unpack(packed, make, limits);

/** Compressed bytes fetched of one file: it has to be read whole. */
export const PACKED_LIMIT_BYTES = 128_000_000;

/** RFC 1950: method 8, window up to 32 KB, and the header divisible by 31. */
const isZlib = (head: Uint8Array): boolean =>
  head[0] === 0x78 && (0x7800 + (head[1] ?? 0)) % 31 === 0 && !((head[1] ?? 0) & 0x20);

/** joblib before 0.10: `ZF`, the length in hexadecimal padded with spaces, then zlib. */
const isZFile = (head: Uint8Array): boolean => hasBytes(head, [0x5a, 0x46, 0x30, 0x78]);
const ZFILE_HEADER_LIMIT = 40;

async function analyze(input: AnalyzerInput, format: string, open: Unpack, start = 0) {
  const { source, inspectPacked, tick, member } = input;
  if (source.size > PACKED_LIMIT_BYTES) throw new LimitError('packed_size');
  const packed = await source.read(start, source.size - start);
  const { bytes, whole } = open(packed, { outputBytes: OUTPUT_LIMIT_BYTES, tick });
  const cut = whole
    ? []
    : [finding(`${format}/damaged`, 'broken', message('formats_containers_damaged', format), { member })];
  const inner = bytes.length > 0 ? [await inspectPacked(memorySource(bytes), format)] : [];
  return inspection(format, cut, inner, { weightsOnly: inner.length > 0 ? false : null });
}

/** A format with a decoder of ours: what it does not open, and what follows its streams, is told. */
async function analyzeWhole(
  { source, inspectPacked, tick, member }: AnalyzerInput,
  format: string,
  decode: (packed: Uint8Array, limits: DecodeLimits) => Decoded,
) {
  if (source.size > PACKED_LIMIT_BYTES) throw new LimitError('packed_size');
  const packed = await source.read(0, source.size);
  const { bytes, whole, opaque, end } = decode(packed, { outputBytes: OUTPUT_LIMIT_BYTES, tick });
  const found: ByteFinding[] = [];
  const add = (what: string, verdict: ByteFinding['verdict'], text: Message, offset: number | null = null) =>
    found.push(finding(`${format}/${what}`, verdict, text, { offset, member }));
  if (!whole) add('damaged', 'broken', message('formats_containers_damaged', format));
  if (opaque) add('opaque', 'suspicious', message('formats_containers_opaque', format), 0);
  if (packed.subarray(end).some((byte) => byte !== 0))
    add('trailing', 'suspicious', message('formats_data_trailing', packed.length - end), end);
  const inner = bytes.length > 0 ? [await inspectPacked(memorySource(bytes), format)] : [];
  return inspection(format, found, inner, { weightsOnly: inner.length > 0 ? false : null });
}

/** gzip (RFC 1952), also several members in a row, with zeros between them. */
export const gzipFormat: Format = {
  id: 'gzip',
  title: 'gzip',
  version: 2,
  texts: 'formats-containers',
  names: [['archive', 'archive', false, 'gz|tgz']],
  matches: (head) => hasBytes(head, [0x1f, 0x8b]),
  analyze: (input) => analyze(input, 'gzip', gunzip),
};

/** zlib (RFC 1950), which joblib and pickles wrapped by hand use. */
export const zlibFormat: Format = {
  id: 'zlib',
  title: 'zlib',
  version: 2,
  texts: 'formats-containers',
  names: [],
  matches: (head) => isZlib(head) || isZFile(head),
  analyze: (input) => {
    const start = isZFile(input.head) ? input.head.subarray(0, ZFILE_HEADER_LIMIT).indexOf(0x78, 4) : 0;
    return analyze(
      input,
      'zlib',
      streamed((sink) => new Unzlib((chunk) => sink(chunk))),
      Math.max(0, start),
    );
  },
};

/** Zstandard (RFC 8878). */
export const zstdFormat: Format = {
  id: 'zstd',
  title: 'zstd',
  version: 2,
  texts: 'formats-containers',
  names: [['archive', 'archive', false, 'zst']],
  matches: (head) => hasBytes(head, [0x28, 0xb5, 0x2f, 0xfd]),
  analyze: (input) =>
    analyze(
      input,
      'zstd',
      streamed((sink) => new Decompress((chunk) => sink(chunk))),
    ),
};

/** bzip2, also several streams in a row. */
export const bzip2Format: Format = {
  id: 'bzip2',
  title: 'bzip2',
  version: 2,
  texts: 'formats-containers',
  names: [['archive', 'archive', false, 'bz2']],
  matches: (head) => hasBytes(head, [0x42, 0x5a, 0x68]),
  analyze: (input) => analyzeWhole(input, 'bzip2', bunzip2),
};

/** LZ4 frames; the legacy form, which Python's lz4 refuses, is not opened. */
export const lz4Format: Format = {
  id: 'lz4',
  title: 'LZ4',
  version: 2,
  texts: 'formats-containers',
  names: [['archive', 'archive', false, 'lz4']],
  matches: (head) => hasBytes(head, [4, 0x22, 0x4d, 0x18]),
  analyze: (input) => analyzeWhole(input, 'lz4', unlz4),
};

/** The .xz container; filters other than LZMA2, alone or after x86, are not opened. */
export const xzFormat: Format = {
  id: 'xz',
  title: 'xz',
  version: 2,
  texts: 'formats-containers',
  names: [['archive', 'archive', false, 'xz']],
  matches: (head) => hasBytes(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]),
  analyze: (input) => analyzeWhole(input, 'xz', unxz),
};

/**
 * LZMA1 with its own header: no magic, but the properties that all writers use, a dictionary of whole kilobytes,
 * and the zero that starts every stream.
 */
export const lzmaFormat: Format = {
  id: 'lzma',
  title: 'LZMA',
  version: 2,
  texts: 'formats-containers',
  names: [['archive', 'archive', false, 'lzma']],
  matches: (head) =>
    hasBytes(head, [0x5d, 0]) && (head[2] === 0 || head[13] === 0) && (head.length < 14 || head[13] === 0),
  analyze: (input) => analyzeWhole(input, 'lzma', unlzma),
};
