import { createWriteStream, openSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { UsageError } from '../exit';
import type { Write } from '../print/printer';
import { reasonOf } from '../walk/steps';

/** Where a command's data goes. */
export interface Sink {
  /** Resolves when more is wanted, and at once when nobody reads any more. */
  readonly write: Write;
  /** Writes what is left. False when something could not be written, for another reason than that nobody reads. */
  readonly close: () => Promise<boolean>;
}

/**
 * Standard output, or a file. `onClosed` is called when the reader of the output went away (`| head`); what is written after
 * that is dropped. Throws `UsageError` for a file that cannot be written.
 */
export function createSink(file: string | null, onClosed: () => void): Sink {
  const stream: Writable = file === null ? process.stdout : createWriteStream(file, { fd: opened(file) });
  let closed = false;
  let written = true;
  const wake = new Set<() => void>();
  const wakeAll = (): void => {
    for (const each of wake) each();
    wake.clear();
  };
  const gone = (error: unknown): void => {
    closed = true;
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) {
      written = false;
      process.stderr.write(`plimsoll: the output could not be written: ${reasonOf(error)}\n`);
    }
    onClosed();
    wakeAll();
  };
  stream.on('drain', wakeAll);
  stream.on('error', gone);
  return {
    write: (text) =>
      closed || stream.write(text) ? Promise.resolve() : new Promise((resolve) => wake.add(resolve)),
    async close() {
      if (file !== null && !stream.closed)
        await new Promise<void>((resolve) => stream.once('close', resolve).end());
      if (file === null && !closed) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      await setImmediate(); // an error is told behind the write that failed
      stream.off('drain', wakeAll);
      stream.off('error', gone);
      return written;
    },
  };
}

function opened(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new UsageError(`--output ${file} cannot be written: ${reasonOf(error)}`);
  }
}
