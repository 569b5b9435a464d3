import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from './python';

/** What `scripts/make-differential.ts` wrote. */
export const RECORDED_FILE = join(import.meta.dirname, '../fixtures/differential.json');
export const RECORDED_SEED = 20_261_201;
export const RECORDED_STREAMS = 150;

/** What CPython once did with the streams of `RECORDED_SEED`; `digest` is of these streams. */
interface Recorded extends Answers {
  readonly digest: string;
}

/** One word for streams: another generator makes others. */
export function digestOf(streams: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const stream of streams) hash.update(`${stream.length} `).update(stream);
  return hash.digest('hex');
}

/** Our own file, as the script wrote it. */
export const recorded = (): Recorded => JSON.parse(readFileSync(RECORDED_FILE, 'utf8')) as Recorded;
