import type { Step } from '../walk/steps';
import { inOrder } from './in-order';
import { once, type Read } from './once';
import type { Outcome, ReadOptions } from './outcome';
import { createPool, type Pool } from './pool';
import { readFile } from './read';

/** A thread takes some 150 ms to start: for less work than this none is worth it. */
const ALONE_MS = 400;

export interface LocalOptions extends ReadOptions {
  /** The program itself: its threads run it again. */
  readonly self: URL;
  /** How many threads may read. */
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/**
 * What is in local files, in the order of the steps: by this thread at first, by several as soon as it is long work.
 * When the signal comes it ends with what is done.
 */
export async function* inspectLocal(steps: Iterable<Step>, options: LocalOptions): AsyncGenerator<Outcome> {
  const { self, jobs, signal, lines } = options;
  const left = until(signal, steps);
  const began = performance.now();
  let pool: Pool | null = null;
  const read = once((task) => (pool === null ? readFile(task, options) : pool.read(task)));
  const stop = () => void pool?.stop();
  signal.addEventListener('abort', stop);
  try {
    const alone = () => jobs === 1 || performance.now() - began < ALONE_MS;
    for (let step = left.next(); !step.done; step = left.next()) {
      const outcome = await outcomeOf(step.value, read);
      if (signal.aborted) return;
      if (outcome !== null) yield outcome;
      if (alone()) continue;
      pool ??= createPool(self, jobs, { lines });
      const current = pool;
      for await (const each of inOrder(left, (one) => outcomeOf(one, read), current.width))
        if (each !== null) yield each;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await pool?.stop();
  }
}

/** The steps until the signal comes. */
function* until(signal: AbortSignal, steps: Iterable<Step>): Generator<Step> {
  for (const step of steps) {
    if (signal.aborted) return;
    yield step;
  }
}

const outcomeOf = async (step: Step, read: Read): Promise<Outcome | null> =>
  step.kind === 'file' ? read(step) : step;
