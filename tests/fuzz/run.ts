import * as fc from 'fast-check';
import { memorySource } from '../../utils/bytes/memory';
import { ReadError, type ByteSource } from '../../utils/bytes/source';
import { FILE_VERDICTS, type Analyzer } from '../../utils/formats/core/contract';
import { FORMATS } from '../../utils/formats/index';
import { inspectFile, type FileInspection } from '../../utils/formats/inspect';
import { LimitError } from '../../utils/formats/core/limits';
import { mutate } from './mutate';
import { random } from './random';
import type { Sample } from './samples';

/** Of processor time: a file of less than a megabyte takes no more, however busy the machine is. */
export const SLOW_MS = 1000;
const ARBITRARY_BYTES = 4000;
/** One run in so many has a source that fails at some read. */
const FAILING = 8;
const READS_BEFORE_FAILURE = 6;

/** Bytes that fast-check makes, from nothing. */
export const ARBITRARY: Sample = { name: 'arbitrary', bytes: () => new Uint8Array() };

/** What went wrong, and how to see it again: sample and seed. */
export interface Defect {
  readonly sample: string;
  readonly seed: number;
  readonly what: string;
}

/** One run: what `sample` and `seed` make of it, through `inspectFile`; null when all is as it should be. */
export async function fuzzOnce(sample: Sample, seed: number): Promise<Defect | null> {
  const { below, pick } = random(seed);
  const bytes =
    sample === ARBITRARY ? arbitrary(seed) : mutate(sample.bytes(), random(Math.imul(seed, 0x9e37_79b1)));
  const failing = below(FAILING) === 0;
  const source = failing ? failingSource(bytes, below(READS_BEFORE_FAILURE)) : memorySource(bytes);
  const path = pick([sample.name, sample.name, 'model.bin']);
  const defect = (what: string): Defect => ({ sample: sample.name, seed, what });
  const errors = watchAnalyzers();
  const began = process.cpuUsage();
  // The readers' own time limit is judged by the same clock.
  const now = (): number => msSince(began);
  try {
    const seen = await inspectFile(source, path, { now });
    const ms = now();
    const [error] = errors;
    if (error !== undefined) return defect(error);
    if (ms > SLOW_MS && bytes.length < 1e6) return defect(`${Math.round(ms)} ms for ${bytes.length} bytes`);
    const odd = contradiction(seen);
    return odd === null ? null : defect(odd);
  } catch (error) {
    return defect(`thrown past the boundary: ${stack(error)}`);
  }
}

function msSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function contradiction(seen: FileInspection): string | null {
  if (!FILE_VERDICTS.includes(seen.verdict)) return `no verdict: ${seen.verdict}`;
  if (!seen.complete && seen.verdict === 'safe') return 'safe, though not all was read';
  if (seen.findings.some(({ id }) => id === 'incomplete/error')) return 'an error inside a reader';
  return null;
}

const STARTS = [
  '',
  'PK\x03\x04',
  '\x80\x04',
  '\x93NUMPY\x01\x00',
  'GGUF\x03\x00\x00\x00',
  '{"',
  'c',
  '\x1f\x8b',
];

function arbitrary(seed: number): Uint8Array {
  const start = fc.constantFrom(...STARTS).map((text) => Array.from(text, (letter) => letter.charCodeAt(0)));
  const made = fc
    .tuple(start, fc.uint8Array({ maxLength: ARBITRARY_BYTES, size: 'max' }))
    .map(([head, rest]) => Uint8Array.from([...head, ...rest]));
  return fc.sample(made, { seed, numRuns: 1 })[0] ?? new Uint8Array();
}

/** A source whose `reads`-th read fails, and every one after it. */
function failingSource(bytes: Uint8Array, reads: number): ByteSource {
  const whole = memorySource(bytes);
  let left = reads;
  return {
    ...whole,
    read: async (offset, length) => {
      left -= 1;
      if (left < 0) throw new ReadError('network');
      return whole.read(offset, length);
    },
  };
}

let watched: string[] | null = null;

/** Errors of analyzers that are neither limits nor reads, with their stacks: the boundary keeps only their names. */
function watchAnalyzers(): readonly string[] {
  if (watched === null) {
    for (const analyzer of FORMATS) Object.assign(analyzer, { analyze: watching(analyzer) });
  }
  watched = [];
  return watched;
}

function watching({ analyze }: Analyzer): Analyzer['analyze'] {
  return async (input) => {
    try {
      return await analyze(input);
    } catch (error) {
      const expected = error instanceof ReadError || error instanceof LimitError;
      if (!expected) watched?.push(stack(error));
      throw error;
    }
  };
}

const stack = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
