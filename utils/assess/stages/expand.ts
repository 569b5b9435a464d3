import type { Facts } from '../../facts/facts';
import { pageOrigin } from '../../hubs/page-origin';
import { askedFrom, createAskers } from '../ask';
import { collectLinked } from '../collect-linked';
import { progressOn, publishAndKeep, type HubOutcome, type JobContext } from '../job';
import { CALLS_FOR_SIGNATURES, CALLS_LINKED } from '../limits';
import { reportsDue } from '../many-files';
import { keep } from '../stored';
import { withVisits } from '../visits';
import type { Loaded } from './load';

/**
 * The linked phase: a report after every answer, then the job's last one. What it stores keeps the age of the
 * subject's own record (`outcome.storedAt`).
 */
export async function expand(job: JobContext, { before }: Loaded, outcome: HubOutcome): Promise<void> {
  const { store, key, now, look, publish } = job;
  const { state, storedAt } = outcome;
  let last = outcome.progress;
  const isDue = reportsDue(now);
  let left: Facts | null = null;
  for await (const facts of linkedFacts(job, last.report.facts, before)) {
    left = isDue(facts) ? null : facts;
    if (left === null) last = await publishAndKeep(job, facts, state, storedAt);
  }
  if (left !== null) last = await publishAndKeep(job, left, state, storedAt);
  // The list of commits may show more changes since the last visit.
  const visited = await withVisits(job, look.facts, last.report.facts);
  const changes = visited.changesSinceVisit;
  if (changes !== last.report.facts.changesSinceVisit && changes.state === 'collected') {
    last = await progressOn(visited, now);
    await keep(store, key, last.report, now(), state, storedAt);
  }
  publish({ ...last, final: true });
}

/** The facts after every answer; none when the hub is unknown or no one listens any more. */
async function* linkedFacts(job: JobContext, facts: Facts, before: Facts | null): AsyncGenerator<Facts> {
  const { api, fetch, now, texts, signatures, look, signal } = job;
  if (api === undefined || signal.aborted) return;
  const site = askedFrom(api, pageOrigin(look.facts, api.hub));
  const asking = { site, follows: true, mayRead: api.mayRead, fetch, quota: await job.quota(), now, signal };
  const { apiOrigin, ask, askText } = createAskers({ ...asking, calls: CALLS_LINKED });
  const { askBytes } = createAskers({ ...asking, calls: CALLS_FOR_SIGNATURES });
  yield* collectLinked(
    { api, apiOrigin, ask, askText, askBytes, texts, ...(signatures && { signatures }), now, signal },
    { facts, before, again: look.again },
  );
}
