import { ALLOWED, type Allowed } from './compare';
import { askPython } from './python';
import { compareAll, type Difference } from './run';
import { streams } from './streams';

/** Streams for one process of Python. */
const BATCH = 5000;
const TOLD = 20;

/** What a search came to. */
export interface Found {
  readonly python: string;
  readonly streams: number;
  readonly same: number;
  readonly allowed: ReadonlyMap<Allowed, number>;
  readonly differences: number;
}

/** Compares as many streams with CPython as are asked for, and prints those that differ; null without a Python 3. */
export async function searchDifferences(seed: number, count: number): Promise<Found | null> {
  const allowed = new Map<Allowed, number>(ALLOWED.map((each) => [each, 0]));
  let python = '';
  let same = 0;
  let differences = 0;
  for (let done = 0; done < count; done += BATCH) {
    const batch = streams(seed + done, Math.min(BATCH, count - done));
    const answers = askPython(batch);
    if (answers === null) return null;
    python = answers.python;
    const seen = await compareAll(batch, answers.readings);
    same += seen.same;
    for (const [each, times] of seen.allowed) allowed.set(each, (allowed.get(each) ?? 0) + times);
    for (const difference of seen.differences.slice(0, Math.max(0, TOLD - differences))) tell(difference);
    differences += seen.differences.length;
  }
  return { python, streams: count, same, allowed, differences };
}

/** One stream, as hexadecimal digits, with what each reader did. */
function tell({ stream, ours, readings }: Difference): void {
  console.log(Buffer.from(stream).toString('hex'));
  for (const each of [ours, ...readings]) console.log(`  ${JSON.stringify(each)}`);
}
