import { inspectFile } from '../../../utils/formats/inspect';
import type { ByteSource } from '../../../utils/bytes/source';
import { fileSource, NotRegular } from '../sources/file';
import { NOT_REGULAR, reasonOf } from '../walk/steps';
import { linesOf } from './lines';
import type { Outcome, ReadOptions, Task, Timed } from './outcome';

const now = (): number => performance.now();

/** Inspects what a source gives, under this path. Never rejects. */
export async function timed(
  source: ByteSource,
  path: string,
  { lines, signal }: ReadOptions,
): Promise<Timed> {
  const began = now();
  const seen = await inspectFile(source, path, { now, ...(signal && { signal }) });
  const ms = Math.round((now() - began) * 100) / 100;
  if (!lines) return { ...seen, ms };
  const found = await linesOf(seen, source).catch(() => undefined); // a file that changed has no lines
  return { ...seen, ms, ...(found && { lines: found }) };
}

/** Reads one local file; a file that cannot be opened is an outcome too. */
export async function readFile({ path }: Task, options: ReadOptions): Promise<Outcome> {
  try {
    const source = fileSource(path);
    try {
      return { kind: 'seen', seen: await timed(source, path, options) };
    } finally {
      source.close();
    }
  } catch (error) {
    const reason = error instanceof NotRegular ? NOT_REGULAR : reasonOf(error);
    return { kind: 'failed', path, reason };
  }
}
