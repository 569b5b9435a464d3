import { view } from '../../../bytes/window';
import type { OriginNote } from '../../../facts/inspection';
import { codeIn } from '../../code/code-text';
import type { AnalyzerInput, ByteFinding, Inspection, Format } from '../../core/contract';
import { guarded, shown, type Findings } from '../../core/guarded';
import { inspectTemplate } from '../../code/jinja';
import { worstVerdict } from '../../core/inspection';
import { Cursor, Impossible } from './cursor';
import { isOriginKey, ORIGIN_LIMIT, originText } from './origin';
import { readTensors } from './tensors';
import { ARRAY, STRING, VALUE_BYTES } from './types';

const MAGIC_BYTES = 8;

/** Older containers of the same project, without keys: data only, no longer loaded by llama.cpp. */
const LEGACY: ReadonlySet<string> = new Set(['lmgg', 'fmgg', 'tjgg', 'algg']);

/** A key has at most 65,535 bytes by the specification; what is compared is short. */
const KEY_LIMIT = 65_536;

/** What is read of one text; the template reader has its own, lower limit. */
const TEXT_LIMIT = 2_000_000;

/** Key and value take this much at least: a length, a type, a one-byte value. */
const KEY_BYTES = 9;

/** …and a tensor's entry: name length, dimensions, type, offset, in the narrow form of version 1. */
const TENSOR_BYTES = 20;

/** Arrays in arrays: the writers make none. */
const ARRAY_DEPTH = 4;

const magic = (head: Uint8Array): string => String.fromCharCode(...head.subarray(0, 4));

function version(head: Uint8Array): { number: number; littleEndian: boolean } | null {
  if (head.length < MAGIC_BYTES || magic(head) !== 'GGUF') return null;
  const little = view(head).getUint32(4, true);
  const big = view(head).getUint32(4, false);
  return big > 0 && big < 0x1_0000 && little >= 0x1_0000
    ? { number: big, littleEndian: false }
    : { number: little, littleEndian: true };
}

/** A chat template by its key; names and duplicates included (`tokenizer.chat_template.tool_use`, adapters). */
const isTemplateKey = (key: string): boolean => /(?:^|\.)chat_template(?:$|[.s])/.test(key);

interface Reading {
  readonly cursor: Cursor;
  readonly input: AnalyzerInput;
  readonly findings: Findings;
  readonly templates: ByteFinding[];
  readonly origin: OriginNote[];
  readonly keys: Set<string>;
  alignment: number;
}

async function readText(reading: Reading, key: string): Promise<void> {
  const { cursor, findings, templates, origin, input } = reading;
  const start = cursor.at;
  const text = await cursor.string(TEXT_LIMIT);
  if (isTemplateKey(key)) {
    const seen = inspectTemplate(text, input.member, input.tick);
    templates.push(...seen.map((each) => ({ ...each, offset: each.offset ?? start })));
    return;
  }
  if (isOriginKey(key) && origin.length < ORIGIN_LIMIT) origin.push({ key, value: originText(text) });
  const kind = codeIn(text);
  if (kind) findings.add('gguf/code-text', 'suspicious', `code_text_${kind}`, [shown(key)], start);
}

async function readArray(reading: Reading, key: string, depth: number): Promise<void> {
  const { cursor, input } = reading;
  const start = cursor.at;
  const type = await cursor.u32();
  const count = await cursor.count();
  const bytes = VALUE_BYTES.get(type);
  if (bytes === undefined || depth > ARRAY_DEPTH) throw new Impossible('type', type, start);
  if (count * (bytes ?? 4) > cursor.size) throw new Impossible('array', count, start);
  if (bytes !== null) {
    cursor.skip(count * bytes);
    return;
  }
  for (let index = 0; index < count; index += 1) {
    input.tick();
    if (type === ARRAY) await readArray(reading, key, depth + 1);
    else if (isTemplateKey(key)) await readText(reading, key);
    else await cursor.skipString();
  }
}

async function readKey(reading: Reading): Promise<void> {
  const { cursor, findings, keys } = reading;
  const start = cursor.at;
  const key = await cursor.string(KEY_LIMIT);
  if (keys.has(key)) findings.add('gguf/duplicate-key', 'suspicious', 'gguf_duplicate', [shown(key)], start);
  keys.add(key);
  const type = await cursor.u32();
  const bytes = VALUE_BYTES.get(type);
  if (bytes === undefined) throw new Impossible('type', type, cursor.at - 4);
  if (type === STRING) return readText(reading, key);
  if (type === ARRAY) return readArray(reading, key, 0);
  if (key === 'general.alignment' && bytes === 4) reading.alignment = await cursor.u32();
  else cursor.skip(bytes ?? 0);
}

type Taken = Pick<Reading, 'templates' | 'origin'>;

async function read(input: AnalyzerInput, findings: Findings, taken: Taken): Promise<void> {
  const form = version(input.head);
  if (!form) {
    findings.add('gguf/legacy', 'unknown', 'gguf_legacy');
    return;
  }
  if (form.number < 1 || form.number > 3) {
    findings.add('gguf/version', 'unknown', 'gguf_version', [form.number]);
    return;
  }
  const cursor = new Cursor(input.source, form.littleEndian, form.number > 1);
  cursor.skip(MAGIC_BYTES);
  const tensors = await cursor.count();
  const keyCount = await cursor.count();
  if (tensors * TENSOR_BYTES > cursor.size) throw new Impossible('tensors', tensors, MAGIC_BYTES);
  if (keyCount * KEY_BYTES > cursor.size) throw new Impossible('keys', keyCount, MAGIC_BYTES);
  const reading: Reading = { ...taken, cursor, input, findings, keys: new Set(), alignment: 32 };
  for (let index = 0; index < keyCount; index += 1) {
    input.tick();
    await readKey(reading);
  }
  await readTensors(cursor, tensors, reading.alignment, findings, input.tick);
}

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const templates: ByteFinding[] = [];
  const origin: OriginNote[] = [];
  const seen = await guarded('gguf', input, async (findings) => {
    try {
      await read(input, findings, { templates, origin });
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
      const { what, value, offset } = error;
      findings.add(`gguf/${what}`, 'suspicious', `gguf_${what}`, [value, offset], offset);
    }
  });
  const verdicts = templates.flatMap(({ verdict }) => (verdict === 'note' ? [] : [verdict]));
  return {
    ...seen,
    verdict: worstVerdict([seen.verdict, ...verdicts]),
    findings: [...seen.findings, ...templates],
    ...(origin.length > 0 && { origin }),
  };
}

/**
 * GGUF and its older forms: keys with values, then tensors. Carries no code but chat templates, each of which is
 * read as Jinja; counts and lengths that no file could hold are `suspicious` (facts/SERIALIZATION §9;
 * CVE-2024-23496 and others).
 */
export const ggufFormat: Format = {
  id: 'gguf',
  title: 'GGUF',
  version: 6,
  texts: 'formats-data',
  names: [
    ['gguf', 'data', true, 'gguf'],
    ['ggml', 'data', true, 'ggml'],
  ],
  matches: (head) => version(head) !== null || (head.length >= MAGIC_BYTES && LEGACY.has(magic(head))),
  analyze,
};
