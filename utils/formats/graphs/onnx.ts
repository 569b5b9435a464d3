import { Window } from '../../bytes/window';
import { codeIn } from '../code/code-text';
import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';
import { LimitError } from '../core/limits';
import { escapeOf } from '../names/model-path';
import { each, prefix, shortText, type Field, type Visit } from '../encodings/protobuf';

/** Domains whose operators onnx, onnxruntime and PyTorch bring themselves (facts/SERIALIZATION §9 ONNX). */
const DOMAINS: ReadonlySet<string> = new Set([
  '',
  'ai.onnx',
  'ai.onnx.ml',
  'ai.onnx.training',
  'ai.onnx.preview',
  'ai.onnx.preview.training',
  'com.microsoft',
  'com.microsoft.nchwc',
  'com.microsoft.experimental',
  'com.ms.internal.nhwc',
  'org.pytorch.aten',
]);

/** onnxruntime's own operators that call Python. */
const PYTHON_OPERATORS: ReadonlySet<string> = new Set(['pyop', 'pyopmulti', 'pythonop', 'pythonopgrad']);

/** Graphs in attributes of nodes of graphs: If in Loop in Scan is 3. */
const DEPTH_LIMIT = 16;

/** Characters of a metadata value that are read; a longer one is a document. */
const METADATA_LIMIT = 65_536;

interface Reading {
  readonly window: Window;
  readonly findings: Findings;
  readonly tick: () => void;
  /** Operators that the model itself defines as functions: `domain:name`. */
  readonly own: Set<string>;
  /** Operators of foreign domains that nodes use, by `domain:name`. */
  readonly used: Map<string, { readonly op: string; readonly domain: string; readonly offset: number }>;
}

/** StringStringEntryProto. */
async function entry(reading: Reading, field: Field): Promise<{ key: string; value: string }> {
  const pair = { key: '', value: '' };
  await each(reading, field, {
    1: async (at) => void (pair.key = await shortText(reading.window, at)),
    2: async (at) => {
      pair.value = at.length > METADATA_LIMIT ? '' : await shortText(reading.window, at, METADATA_LIMIT);
    },
  });
  return pair;
}

/** TensorProto: only where its data is kept outside the file. */
async function tensor(reading: Reading, field: Field): Promise<void> {
  await each(reading, field, {
    13: async (at) => {
      const { key, value } = await entry(reading, at);
      if (key === 'location') checkLocation(reading, value, at.offset);
      const isCount = key === 'offset' || key === 'length';
      if (isCount && (!/^\d{1,19}$/.test(value) || Number(value) >= 2 ** 63)) {
        const { findings } = reading;
        findings.add('onnx/external-range', 'suspicious', 'onnx_external_range', [shown(value)], at.offset);
      }
    },
  });
}

function checkLocation({ findings }: Reading, location: string, offset: number): void {
  const escape = escapeOf(location);
  if (escape) {
    findings.add('onnx/external-path', 'dangerous', `outside_path_${escape}`, [shown(location)], offset);
  } else findings.add('onnx/external-data', 'note', 'onnx_external_data', [shown(location)], offset);
}

/** AttributeProto. Answers its name. */
async function attribute(reading: Reading, field: Field, depth: number): Promise<string> {
  let name = '';
  const sparse: Visit = (at) =>
    each(reading, at, { 1: (t) => tensor(reading, t), 2: (t) => tensor(reading, t) });
  const inner: Visit = (at) => graph(reading, at, depth + 1);
  await each(reading, field, {
    1: async (at) => void (name = await shortText(reading.window, at)),
    5: (at) => tensor(reading, at),
    6: inner,
    10: (at) => tensor(reading, at),
    11: inner,
    22: sparse,
    23: sparse,
  });
  return name;
}

/** NodeProto. */
async function node(reading: Reading, field: Field, depth: number): Promise<void> {
  let [op, domain] = ['', ''];
  const names = new Set<string>();
  await each(reading, field, {
    4: async (at) => void (op = await shortText(reading.window, at)),
    5: async (at) => void names.add(await attribute(reading, at, depth)),
    7: async (at) => void (domain = await shortText(reading.window, at)),
  });
  const key = `${domain}:${op}`;
  if (!DOMAINS.has(domain) && !reading.used.has(key)) {
    reading.used.set(key, { op, domain, offset: field.offset });
  }
  const namesPython = names.has('module') && (names.has('class_name') || names.has('compute'));
  if (PYTHON_OPERATORS.has(op.toLowerCase()) || namesPython) {
    reading.findings.add('onnx/python', 'dangerous', 'onnx_python', [shown(op)], field.offset);
  }
}

/** GraphProto. */
async function graph(reading: Reading, field: Field, depth = 0): Promise<void> {
  if (depth > DEPTH_LIMIT) throw new LimitError('nesting');
  await each(reading, field, {
    1: (at) => node(reading, at, depth),
    5: (at) => tensor(reading, at),
    15: (at) => each(reading, at, { 1: (t) => tensor(reading, t), 2: (t) => tensor(reading, t) }),
  });
}

/** FunctionProto. */
async function ownFunction(reading: Reading, field: Field): Promise<void> {
  let [name, domain] = ['', ''];
  await each(reading, field, {
    1: async (at) => void (name = await shortText(reading.window, at)),
    7: (at) => node(reading, at, 0),
    10: async (at) => void (domain = await shortText(reading.window, at)),
    11: async (at) => void (await attribute(reading, at, 0)),
  });
  reading.own.add(`${domain}:${name}`);
}

async function metadata(reading: Reading, field: Field): Promise<void> {
  const { key, value } = await entry(reading, field);
  const kind = codeIn(value);
  if (kind) reading.findings.add('onnx/code-text', 'suspicious', `code_text_${kind}`, [shown(key)]);
}

async function read({ source, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  const reading: Reading = {
    window: new Window(source),
    findings,
    tick,
    own: new Set(),
    used: new Map(),
  };
  const inGraph: Visit = (at) => graph(reading, at);
  await each(
    reading,
    { offset: 0, length: source.size },
    {
      7: inGraph,
      14: (at) => metadata(reading, at),
      20: (at) => each(reading, at, { 1: inGraph, 2: inGraph }),
      25: (at) => ownFunction(reading, at),
    },
  );
  for (const [key, { op, domain, offset }] of reading.used) {
    if (reading.own.has(key)) continue;
    findings.add('onnx/domain', 'suspicious', 'onnx_domain', [shown(op), shown(domain)], offset);
  }
}

/** ModelProto's numbers with their wire types: what the first fields of the file must be. */
const SCHEMA: Readonly<Record<number, 0 | 2>> = {
  1: 0, 2: 2, 3: 2, 4: 2, 5: 0, 6: 2, 7: 2, 8: 2, 14: 2, 20: 2, 25: 2, 26: 2,
}; // prettier-ignore

/** GraphProto's. */
const GRAPH = new Set([1, 2, 5, 10, 11, 12, 13, 14, 15, 16]);

/** Versions of the representation so far; far ahead of the newest is no version. */
const NEWEST_IR = 64;

/** A ModelProto: a version, a graph of GraphProto's fields, and nothing else. */
function matches(head: Uint8Array, size: number): boolean {
  const seen = prefix(head, size);
  const version = seen.fields.find(({ number }) => number === 1);
  const main = seen.fields.find(({ number }) => number === 7);
  if (!version || !main || version.value < 1 || version.value > NEWEST_IR) return false;
  if (!seen.fields.every(({ number, wire }) => SCHEMA[number] === wire)) return false;
  const inner = prefix(head, size, main.offset, Math.min(main.offset + main.length, Number.MAX_SAFE_INTEGER));
  const first = inner.fields[0];
  return first !== undefined && first.wire === 2 && inner.fields.every(({ number }) => GRAPH.has(number));
}

/**
 * ONNX: a protobuf without magic. Tensors kept outside the model's folder are `dangerous` (CVE-2022-25882,
 * CVE-2024-27318), as are operators that call Python; operators of other domains need a native library.
 */
export const onnxFormat: Format = {
  id: 'onnx',
  title: 'ONNX',
  version: 1,
  texts: 'formats-data',
  names: [
    ['onnx-data', 'data', true, 'onnx_data|onnx\\.data'],
    ['onnx', 'code-carrying', true, 'onnx'],
  ],
  matches,
  analyze: (input) => guarded('onnx', input, (findings) => read(input, findings)),
};
