import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../utils/report/report';
import { jsonLines } from '../conformance/labelled';
import { sharedFolder } from '../conformance/shared';
import { linkedReport } from '../reports/looks';
import { recordedHubFetch } from '../reports/recorded-hub';
import { shortFormHub } from '../reports/recorded-models';

/** What is expected of a model, and the report of all that its hub tells. */
export interface RecordedOutcome<Expected> {
  readonly expected: Expected;
  readonly report: Report;
}

/**
 * Every model of `corpus/<part>` that `expected.jsonl` names, judged through the whole pipeline with the hub's answers
 * out of the folder. Null when ../shared or the folder is not there.
 */
export async function recordedRun<Expected extends { readonly id: string }>(
  part: string,
): Promise<readonly RecordedOutcome<Expected>[] | null> {
  const shared = sharedFolder();
  const folder = shared && join(shared, 'corpus', part);
  if (folder === null || !existsSync(join(folder, 'expected.jsonl'))) return null;
  const fetcher = recordedHubFetch(shortFormHub(folder));
  const outcomes: RecordedOutcome<Expected>[] = [];
  for (const expected of jsonLines<Expected>(join(folder, 'expected.jsonl')))
    outcomes.push({ expected, report: await linkedReport(expected.id, fetcher) });
  return outcomes;
}
