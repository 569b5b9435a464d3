import { Decompress } from 'fzstd';
import { Gunzip, Unzlib } from 'fflate';
import { memorySource } from '../bytes/memory';
import { hasBytes } from '../bytes/numbers';
import { message } from '../model/message';
import type { Analyzer, AnalyzerInput } from './contract';
import { finding, inspection } from './inspection';
import { LimitError, OUTPUT_LIMIT_BYTES } from './limits';
import { unpack, type Decoder } from './zip/read-entry';

type Make = (sink: (chunk: Uint8Array) => void) => Decoder;

/** Compressed bytes fetched of one file: it has to be read whole. */
export const PACKED_LIMIT_BYTES = 128_000_000;

/** RFC 1950: method 8, window up to 32 KB, and the header divisible by 31. */
const isZlib = (head: Uint8Array): boolean =>
  head[0] === 0x78 && (0x7800 + (head[1] ?? 0)) % 31 === 0 && !((head[1] ?? 0) & 0x20);

/** joblib before 0.10: `ZF`, the length in hexadecimal padded with spaces, then zlib. */
const isZFile = (head: Uint8Array): boolean => hasBytes(head, [0x5a, 0x46, 0x30, 0x78]);
const ZFILE_HEADER_LIMIT = 40;

async function analyze(input: AnalyzerInput, format: string, make: Make, start = 0) {
  const { source, path, inspect, tick, member } = input;
  if (source.size > PACKED_LIMIT_BYTES) throw new LimitError('packed bytes');
  const packed = await source.read(start, source.size - start);
  const { bytes, whole } = unpack(packed, make, { outputBytes: OUTPUT_LIMIT_BYTES, tick });
  const cut = whole
    ? []
    : [finding(`${format}/damaged`, 'broken', message('formats_containers_damaged', format), { member })];
  const inner = bytes.length > 0 ? [await inspect(memorySource(bytes), innerName(path))] : [];
  return inspection(format, cut, inner, { weightsOnly: inner.length > 0 ? false : null });
}

/** `model.pkl.gz` holds `model.pkl`; `model.tgz` holds a tar archive. */
const innerName = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.(gz|gzip|z|zlib|zst|zstd)$/i, '').replace(/\.(tgz|tzst|nemo)$/i, '.tar') || name;
};

/** gzip (RFC 1952), also several members in a row. */
export const gzipAnalyzer: Analyzer = {
  id: 'gzip',
  matches: (head) => hasBytes(head, [0x1f, 0x8b]),
  analyze: (input) => analyze(input, 'gzip', (sink) => new Gunzip((chunk) => sink(chunk))),
};

/** zlib (RFC 1950), which joblib and pickles wrapped by hand use. */
export const zlibAnalyzer: Analyzer = {
  id: 'zlib',
  matches: (head) => isZlib(head) || isZFile(head),
  analyze: (input) => {
    const start = isZFile(input.head) ? input.head.subarray(0, ZFILE_HEADER_LIMIT).indexOf(0x78, 4) : 0;
    return analyze(input, 'zlib', (sink) => new Unzlib((chunk) => sink(chunk)), Math.max(0, start));
  },
};

/** Zstandard (RFC 8878). */
export const zstdAnalyzer: Analyzer = {
  id: 'zstd',
  matches: (head) => hasBytes(head, [0x28, 0xb5, 0x2f, 0xfd]),
  analyze: (input) => analyze(input, 'zstd', (sink) => new Decompress((chunk) => sink(chunk))),
};
