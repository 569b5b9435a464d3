import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** An import, a call, a state given, or a change of what is open: its kind, of what, and constants beside it. */
export type Event = readonly [kind: string, target: string, ...shown: readonly string[]];

/** What one reader did with one stream. */
export interface Reading {
  readonly events: readonly Event[];
  /** `stop`, or the class of the error. */
  readonly stop: string;
  /** What STOP returned, or the error's text. */
  readonly why: string;
  /** Opcodes that came to their end; null where the reader does not count them. */
  readonly done: number | null;
  /** The opcode that it stopped at, as a character; null where the reader does not tell. */
  readonly opcode: string | null;
  /** Bytes that it took from the stream: no more than it needed, but for whole frames. */
  readonly taken: number;
}

/** What CPython did: for each stream, each of its readers. */
export interface Answers {
  /** The version of Python. */
  readonly python: string;
  readonly readings: readonly (readonly Reading[])[];
}

const PROGRAM = join(import.meta.dirname, 'unpickle.py');
const OUTPUT_BYTES = 1 << 30;

/** What CPython's unpicklers do with streams, in a process of its own; null where there is no Python 3. */
export function askPython(streams: readonly Uint8Array[]): Answers | null {
  const frames = streams.flatMap((stream) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(stream.length);
    return [length, stream];
  });
  const { error, status, stdout, stderr } = spawnSync('python3', ['-I', '-S', '-B', PROGRAM], {
    input: Buffer.concat(frames),
    maxBuffer: OUTPUT_BYTES,
    encoding: 'utf8',
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return null;
  if (status !== 0) throw new Error(`CPython ended with ${String(status ?? error)}: ${stderr.slice(-2000)}`);
  const [python = '', ...lines] = stdout.trimEnd().split('\n');
  // Written by the program above.
  return {
    python: JSON.parse(python) as string,
    readings: lines.map((line) => JSON.parse(line) as readonly Reading[]),
  };
}
