import { compare, type Allowed } from './compare';
import { readOurs, type Ours } from './ours';
import type { Reading } from './python';

/** One stream that we read otherwise than CPython, for no reason that is known. */
export interface Difference {
  readonly stream: Uint8Array;
  readonly ours: Ours;
  readonly readings: readonly Reading[];
}

export interface Comparisons {
  readonly same: number;
  /** How often each allowed difference was met. */
  readonly allowed: ReadonlyMap<Allowed, number>;
  readonly differences: readonly Difference[];
}

/** Reads streams with our machine and compares with what CPython did. */
export async function compareAll(
  streams: readonly Uint8Array[],
  readings: readonly (readonly Reading[])[],
): Promise<Comparisons> {
  const allowed = new Map<Allowed, number>();
  const differences: Difference[] = [];
  let same = 0;
  for (const [at, stream] of streams.entries()) {
    const theirs = readings[at] ?? [];
    const ours = await readOurs(stream);
    const comparison = compare(ours, theirs);
    if (comparison === 'same') same += 1;
    else if (comparison === 'different') differences.push({ stream, ours, readings: theirs });
    else allowed.set(comparison, (allowed.get(comparison) ?? 0) + 1);
  }
  return { same, allowed, differences };
}
