import type { ByteSource } from '../../bytes/source';
import { view, Window } from '../../bytes/window';
import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';
import { itemsOf, jsonText, member } from '../encodings/json-text';
import { LimitError } from '../core/limits';

/** A list of arrays (MXNet `kMXAPINDArrayListMagic`), then eight reserved bytes and the number of arrays. */
const LIST_MAGIC = 0x112;
const ARRAY_MAGICS: ReadonlySet<number> = new Set([0xf993_fac8, 0xf993_fac9, 0xf993_faca]);
const LIST_HEAD_BYTES = 28;

/** A network of a thousand layers has 1 MB. */
const SYMBOL_LIMIT = 64_000_000;

/** Attributes that name code or a file. */
const LIBRARY_ATTRIBUTES = ['library', 'lib', 'path', 'filename'];

const text = (head: Uint8Array): string => new TextDecoder().decode(head);

const isSymbol = (head: Uint8Array): boolean => /^\s*\{\s*"nodes"\s*:\s*\[\s*\{\s*"op"\s*:/.test(text(head));

function isList(head: Uint8Array): boolean {
  if (head.length < LIST_HEAD_BYTES) return false;
  const seen = view(head);
  return (
    seen.getBigUint64(0, true) === BigInt(LIST_MAGIC) &&
    seen.getBigUint64(8, true) === 0n &&
    ARRAY_MAGICS.has(seen.getUint32(24, true))
  );
}

async function readSymbol(source: ByteSource, findings: Findings, tick: () => void): Promise<void> {
  if (source.size > SYMBOL_LIMIT) throw new LimitError('text_size');
  const bytes = await source.read(0, source.size);
  const { value } = jsonText(text(bytes), tick);
  for (const node of itemsOf(member(value, 'nodes'))) {
    tick();
    const op = member(node, 'op');
    const attributes = [member(node, 'attrs'), member(node, 'attr'), member(node, 'param')];
    const own = attributes.map((each) => member(each, 'op_type')).find((each) => typeof each === 'string');
    if (op === 'Custom' || op === '_Native' || op === '_NDArray') {
      const name = typeof own === 'string' ? own : String(op);
      findings.add('mxnet/custom', 'suspicious', 'mxnet_custom', [shown(name)]);
    }
    for (const key of LIBRARY_ATTRIBUTES) {
      const path = attributes.map((each) => member(each, key)).find((each) => typeof each === 'string');
      if (typeof path === 'string') findings.add('mxnet/path', 'suspicious', 'mxnet_path', [shown(path)]);
    }
  }
}

async function read({ source, head, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  if (!isList(head)) return readSymbol(source, findings, tick);
  const count = await new Window(source).u64(16);
  // Each array has a magic, a storage type and a shape at least.
  if (count * 12 > source.size) findings.add('mxnet/count', 'suspicious', 'mxnet_count', [count]);
}

/** MXNet: a symbol as JSON, whose Custom operators are Python, and parameters, which are raw (facts/SERIALIZATION §9 MXNet). */
export const mxnetFormat: Format = {
  id: 'mxnet',
  title: 'MXNet',
  version: 2,
  texts: 'formats-data',
  names: [
    ['mxnet-symbol', 'code-carrying', true, /-symbol\.json$/],
    ['mxnet', 'data', true, 'params'],
  ],
  matches: (head) => isList(head) || isSymbol(head),
  analyze: (input) => guarded('mxnet', input, (findings) => read(input, findings)),
};
