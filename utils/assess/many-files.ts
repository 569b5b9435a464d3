import type { Facts } from '../facts/facts';
import { valueOf } from '../model/slot';
import { toEnd, type Steps } from '../rules/kernel';

/** Above this many files a report takes tens of milliseconds: 100,000 files take some 200. */
export const MANY_FILES = 5000;

/** Reports on many files are at least this far apart, in ms; the last one is always made. */
const PAUSE_MS = 1000;

/** Work on many files gives way after so many ms; a step of it is over in less. */
const SLICE_MS = 50;

export const hasMany = ({ files }: Facts): boolean => (valueOf(files)?.files.length ?? 0) > MANY_FILES;

/** Whether a report on this state of the facts is due: always for few files, for many once in a while. */
export function reportsDue(now: () => number): (facts: Facts) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (facts) => {
    if (!hasMany(facts)) return true;
    const at = now();
    if (at >= last && at - last < PAUSE_MS) return false;
    last = at;
    return true;
  };
}

/** Lets the questions of other tabs be answered before work on many files goes on. */
export async function letOthersGo(facts: Facts): Promise<void> {
  if (hasMany(facts)) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs work on these facts to its end; where they hold many files, others are let go first whenever a slice is over. */
export async function inSlices<Result>(facts: Facts, steps: Steps<Result>): Promise<Result> {
  if (!hasMany(facts)) return toEnd(steps);
  let began = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - began >= SLICE_MS) {
      await letOthersGo(facts);
      began = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
