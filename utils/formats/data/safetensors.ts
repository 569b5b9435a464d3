import { Malformed, Window } from '../../bytes/window';
import { codeIn } from '../code/code-text';
import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';
import { entriesOf, itemsOf, jsonText, member, type Json } from '../encodings/json-text';
import { LimitError } from '../core/limits';

const LENGTH_BYTES = 8;

/** The format's own limit (safetensors, `MAX_HEADER_SIZE`): a loader refuses more. */
const HEADER_LIMIT = 100_000_000;

/** The largest header that is read here: a model of 100,000 tensors has 15 MB. */
const READ_LIMIT = 32_000_000;

/** Bits of one element (safetensors, `Dtype::bitsize`). */
const BITS: ReadonlyMap<string, number> = new Map([
  ...['F4'].map((name) => [name, 4] as const),
  ...['F6_E2M3', 'F6_E3M2'].map((name) => [name, 6] as const),
  ...['BOOL', 'U8', 'I8', 'F8_E5M2', 'F8_E4M3', 'F8_E8M0', 'F8_E4M3FNUZ', 'F8_E5M2FNUZ'].map(
    (name) => [name, 8] as const,
  ),
  ...['I16', 'U16', 'F16', 'BF16'].map((name) => [name, 16] as const),
  ...['I32', 'U32', 'F32'].map((name) => [name, 32] as const),
  ...['I64', 'U64', 'F64', 'C64'].map((name) => [name, 64] as const),
]);

/** A length, which has a zero byte where text has none, and the start of a JSON object. */
function matches(head: Uint8Array): boolean {
  if (!head.subarray(0, LENGTH_BYTES).includes(0)) return false;
  return /^\{\s*(?:"|\})/.test(new TextDecoder().decode(head.subarray(LENGTH_BYTES)));
}

interface Range {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

/** A tensor's place in the buffer; null when dtype, shape and offsets do not agree. */
function rangeOf(name: string, info: Json): Range | null {
  const dtype = member(info, 'dtype');
  const bits = typeof dtype === 'string' ? BITS.get(dtype) : undefined;
  const shape = itemsOf(member(info, 'shape'));
  const offsets = itemsOf(member(info, 'data_offsets'));
  const [begin, end] = offsets;
  if (bits === undefined || !Array.isArray(member(info, 'shape')) || offsets.length !== 2) return null;
  if (!isSize(begin) || !isSize(end) || begin > end || !shape.every(isSize)) return null;
  const elements = shape.reduce<number>((product, side) => product * Number(side), 1);
  if (!Number.isSafeInteger(elements * bits)) return null;
  return elements * bits === (end - begin) * 8 ? { name, begin, end } : null;
}

const isSize = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function checkMetadata(metadata: Json, findings: Findings): void {
  if (!(metadata instanceof Map)) findings.add('safetensors/metadata', 'broken', 'safetensors_metadata');
  for (const [key, value] of entriesOf(metadata)) {
    if (typeof value !== 'string') findings.add('safetensors/metadata', 'broken', 'safetensors_metadata');
    else {
      const kind = codeIn(value);
      if (kind) findings.add('safetensors/code-text', 'suspicious', `code_text_${kind}`, [shown(key)]);
    }
  }
}

/** Offsets contiguous from 0, no holes, no overlaps (safetensors, `Metadata::validate`). */
function checkCover(ranges: readonly Range[], dataBytes: number, findings: Findings, base: number): void {
  let at = 0;
  for (const { name, begin, end } of ranges.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin > at)
      findings.add('safetensors/hole', 'suspicious', 'safetensors_hole', [at, begin], base + at);
    if (begin < at)
      findings.add('safetensors/overlap', 'broken', 'safetensors_overlap', [shown(name)], base + begin);
    at = Math.max(at, end);
  }
  if (at > dataBytes) findings.add('safetensors/short', 'broken', 'safetensors_short', [at - dataBytes]);
  if (at < dataBytes)
    findings.add('safetensors/trailing', 'suspicious', 'safetensors_trailing', [dataBytes - at], base + at);
}

async function read(input: AnalyzerInput, findings: Findings): Promise<void> {
  const window = new Window(input.source);
  const length = await window.u64(0);
  if (length > HEADER_LIMIT || length > window.size - LENGTH_BYTES) {
    findings.add('safetensors/header-length', 'broken', 'safetensors_header_length', [length, window.size]);
    return;
  }
  if (length > READ_LIMIT) throw new LimitError('header_size');
  const bytes = await window.load(LENGTH_BYTES, length);
  const { value, duplicates } = parseHeader(bytes, input.tick);
  for (const { key } of duplicates)
    findings.add('safetensors/duplicate', 'suspicious', 'safetensors_duplicate', [shown(key)]);
  const ranges: Range[] = [];
  for (const [name, info] of entriesOf(value)) {
    if (name === '__metadata__') {
      checkMetadata(info, findings);
      continue;
    }
    const range = rangeOf(name, info);
    if (range) ranges.push(range);
    else findings.add('safetensors/tensor', 'broken', 'safetensors_tensor', [shown(name)]);
  }
  const base = LENGTH_BYTES + length;
  checkCover(ranges, window.size - base, findings, base);
}

function parseHeader(bytes: Uint8Array, tick: () => void): ReturnType<typeof jsonText> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed(LENGTH_BYTES);
  }
  const parsed = jsonText(text, tick);
  if (!(parsed.value instanceof Map)) throw new Malformed(LENGTH_BYTES);
  return parsed;
}

/**
 * safetensors: eight bytes of length, a JSON header, tensors. A header that a loader refuses is `broken`; bytes
 * that no tensor covers and keys that occur twice hide something: `suspicious` (facts/SERIALIZATION §9 safetensors).
 */
export const safetensorsFormat: Format = {
  id: 'safetensors',
  title: 'safetensors',
  version: 2,
  texts: 'formats-data',
  names: [['safetensors', 'data', true, 'safetensors']],
  matches,
  analyze: (input) => guarded('safetensors', input, (findings) => read(input, findings)),
};
