import type { ByteSource } from '../../bytes/source';
import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, ImportSeen, Inspection, Format } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import { pythonLiteral, type Literal } from '../encodings/python-literal';
import { itemSize, nextPickle, scanPickle } from '../pickle/index';

/** `\x93NUMPY`, then a version, then the length of the header (numpy.lib.format). */
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const VERSIONS = 3;

/** NumPy itself refuses more than 10,000 bytes unless pickles are allowed; structured types can need more. */
const HEADER_LIMIT = 1 << 20;

/** Fields in fields. */
const FIELD_DEPTH = 8;

interface Header {
  /** Bytes of one element; `pickle` when any part of it is an object; null for a type that is not known here. */
  readonly size: number | 'pickle' | null;
  readonly shape: readonly number[];
}

const times = (size: number | 'pickle' | null, shape: readonly number[]) =>
  typeof size === 'number' ? shape.reduce((product, each) => product * each, size) : size;

function shapeOf(value: Literal | undefined): readonly number[] | null {
  const items = typeof value === 'number' ? [value] : value;
  if (!Array.isArray(items)) return null;
  const numbers = items.filter((item): item is number => Number.isSafeInteger(item) && Number(item) >= 0);
  return numbers.length === items.length ? numbers : null;
}

/** Bytes of a type: a code, or a list of fields `(name, type[, shape])`. */
function sizeOf(descr: Literal | undefined, depth = 0): number | 'pickle' | null {
  if (typeof descr === 'string') return itemSize(descr);
  if (!Array.isArray(descr) || depth > FIELD_DEPTH) return null;
  let total: number | null = 0;
  const fields: readonly Literal[] = descr;
  // A type with its shape: ('<f4', (3,)).
  if (typeof fields[0] === 'string') return times(sizeOf(fields[0], depth + 1), shapeOf(fields[1]) ?? []);
  for (const field of fields) {
    if (!Array.isArray(field)) return null;
    const [, type, shape]: readonly Literal[] = field;
    const size = times(sizeOf(type, depth + 1), shapeOf(shape) ?? []);
    if (size === 'pickle') return size;
    total = total === null || size === null ? null : total + size;
  }
  return total;
}

/** The header's dict, which must have its three keys and no other; null when it is not what NumPy writes. */
function parseHeader(text: string): Header | null {
  const value = pythonLiteral(text);
  if (!(value instanceof Map) || value.size !== 3 || typeof value.get('fortran_order') !== 'boolean')
    return null;
  const descr: Literal | undefined = value.get('descr');
  const shape = shapeOf(value.get('shape'));
  if (shape === null || (typeof descr !== 'string' && !Array.isArray(descr))) return null;
  return { size: sizeOf(descr), shape };
}

/** What lies after the array: NumPy does not read it. */
async function trailing(
  input: AnalyzerInput,
  end: number,
): Promise<{ findings: ByteFinding[]; imports: readonly ImportSeen[] }> {
  const { source, member, depth, inspect, tick } = input;
  if (end >= source.size) return { findings: [], imports: [] };
  const at = { offset: end, member };
  const { at: start, end: looked } = await nextPickle(source, end, true, tick);
  if (start === null) {
    const unread = message('pickle_trailing_unread', source.size - looked, looked);
    return {
      findings: [
        looked < source.size
          ? finding('numpy/trailing-unread', 'unknown', unread, { offset: looked, member })
          : finding('numpy/trailing', 'note', message('numpy_trailing', source.size - end), at),
      ],
      imports: [],
    };
  }
  const { imports } = await scanPickle(source, { start, container: 'numpy', member, depth, inspect, tick });
  const reported =
    imports.find(({ grade }) => grade === 'dangerous') ?? imports.find(({ grade }) => grade !== 'allowed');
  const found = reported
    ? finding(
        'numpy/trailing-pickle',
        'suspicious',
        message('numpy_trailing_pickle', `${reported.module}.${reported.name}`),
        at,
      )
    : finding('numpy/trailing', 'note', message('numpy_trailing', source.size - end), at);
  return { findings: [found], imports };
}

/** An array of objects: a pickle follows the header, wherever in the type an object is (CVE-2019-6446). */
async function objects(input: AnalyzerInput, start: number): Promise<Inspection> {
  const { source, member, depth, inspect, tick } = input;
  const scan = await scanPickle(source, {
    start,
    streams: 1,
    container: 'numpy',
    member,
    depth,
    inspect,
    tick,
  });
  const after = scan.ended === 'stop' ? await trailing(input, scan.end) : { findings: [], imports: [] };
  const note = finding('numpy/objects', 'note', message('numpy_objects'), { offset: start, member });
  return inspection('numpy', [note, ...scan.findings, ...after.findings], [], {
    imports: [...scan.imports, ...after.imports],
  });
}

async function headerAt(source: ByteSource): Promise<{ text: string; end: number } | null> {
  const head = await source.read(0, 12);
  if (head.length < 10) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const short = head[6] === 1;
  if (!short && head.length < 12) return null;
  const start = short ? 10 : 12;
  const length = short ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > HEADER_LIMIT || start + length > source.size) return null;
  const bytes = await source.read(start, length);
  return bytes.length < length
    ? null
    : { text: new TextDecoder(head[6] === 3 ? 'utf-8' : 'latin1').decode(bytes), end: start + length };
}

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const { source, member } = input;
  const header = await headerAt(source);
  if (!header)
    return inspection('numpy', [
      finding('numpy/header-cut', 'broken', message('numpy_header_cut'), { offset: 8, member }),
    ]);
  const parsed = parseHeader(header.text);
  if (!parsed) {
    const illegal = finding('numpy/header-illegal', 'suspicious', message('numpy_header_illegal'), {
      offset: 8,
      member,
    });
    const after = await trailing(input, header.end);
    return inspection('numpy', [illegal, ...after.findings], [], { imports: after.imports });
  }
  const bytes = times(parsed.size, parsed.shape);
  if (bytes === 'pickle') return objects(input, header.end);
  if (bytes === null || !Number.isSafeInteger(bytes))
    return inspection('numpy', [
      finding('numpy/header-illegal', 'suspicious', message('numpy_header_illegal'), { offset: 8, member }),
    ]);
  const end = header.end + bytes;
  if (end > source.size)
    return inspection('numpy', [
      finding('numpy/data-cut', 'broken', message('numpy_data_cut', end - source.size), {
        offset: source.size,
        member,
      }),
    ]);
  const after = await trailing(input, end);
  return inspection('numpy', after.findings, [], { imports: after.imports });
}

/** `.npy`: raw numbers after a literal header, or a pickle when the type has objects (facts/SERIALIZATION §2). */
export const numpyFormat: Format = {
  id: 'numpy',
  title: 'NumPy',
  version: 17,
  texts: 'formats-pickle',
  names: [['numpy', 'code-carrying', true, 'npy|npz']],
  matches: (head) =>
    MAGIC.every((byte, at) => head[at] === byte) && (head[6] ?? 0) >= 1 && (head[6] ?? 0) <= VERSIONS,
  analyze,
};
