import { ReadError } from '../../bytes/source';
import { LimitError } from './limits';

/** Steps (opcodes, members, unpacked bytes) for one file: 50 million opcodes and 128 MB unpacked fit in it. */
export const WORK_LIMIT = 400_000_000;

/** Steps between two looks at the clock: some 100 µs. */
const CLOCK_STEPS = 10_000;

export interface WorkOptions {
  /** Milliseconds; without it only work counts. */
  readonly now?: (() => number) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timeLimitMs: number;
  /** Steps; `WORK_LIMIT`. */
  readonly workLimit?: number | undefined;
}

/** One budget for a file and everything inside it; throws `LimitError`, or `ReadError` when cancelled. */
export function workBudget({
  now,
  signal,
  timeLimitMs,
  workLimit = WORK_LIMIT,
}: WorkOptions): (work?: number) => void {
  const end = (now?.() ?? 0) + timeLimitMs;
  let done = 0;
  let look = 0;
  return (work = 1) => {
    done += work;
    if (done < look) return;
    look = Math.min(done + CLOCK_STEPS, Math.max(done, workLimit));
    if (signal?.aborted) throw new ReadError('cancelled');
    if (done > workLimit) throw new LimitError('work');
    if (now && now() > end) throw new LimitError('time');
  };
}
