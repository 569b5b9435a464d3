import { FACT_NAMES, type Facts } from '../facts/facts';
import { pageOrigin } from '../hubs/page-origin';
import { askedFrom, createAskers } from './ask';
import {
  currentInspections,
  pageBudget,
  readFiles,
  settledInspections,
  unread,
  withEarlierReadings,
  withInspection,
} from './inspection';
import { mayStay } from './kept-reading';
import { progressOn, publishAndKeep, type HubOutcome, type JobContext } from './job';
import { merge } from '../facts/merge';
import { inSlices, letOthersGo, reportsDue } from './many-files';
import type { Progress } from './progress';
import { assessing } from '../report/assess';
import { expand } from './stages/expand';
import { load, type Loaded } from './stages/load';
import { isSettled, keep } from './stored';
import { withVisits } from './visits';
import { freeToRead, notYetAsked } from './worth-reading';

/**
 * One job, from a subject that a page named to the last report, in five stages. What the page said of it takes no part:
 *
 * 1. load: the settings, and what is stored of the subject;
 * 2. ask: the hub's API, with a report after every answer;
 * 3. read: the risky files' bytes, with a report after every file;
 * 4. visit: what changed since the reader's last visit;
 * 5. expand: the linked phase, with a report after every answer.
 *
 * A fresh stored report, or the reader's wish for no requests, leaves out 2 and 3; a badge needs no 5.
 */
export async function run(job: JobContext): Promise<void> {
  const loaded = await load(job);
  const outcome = loaded.asksHub ? await judgeAnew(job, loaded) : await judgeKnown(job, loaded);
  if (loaded.collectsLinked) await expand(job, loaded, outcome);
  else if (loaded.asksHub) job.publish({ ...outcome.progress, final: true });
}

async function judgeAnew(job: JobContext, loaded: Loaded): Promise<HubOutcome> {
  await publishFirst(job, loaded, loaded.facts);
  const asked = await ask(job, loaded);
  const read = await readRisky(job, asked.facts);
  return settle(job, await visit(job, read), asked.answered);
}

/** Nothing is asked, so what is known now is all that can be compared with the last visit. */
async function judgeKnown(job: JobContext, loaded: Loaded): Promise<HubOutcome> {
  const { usable } = loaded;
  const progress = await publishFirst(job, loaded, await visit(job, loaded.facts));
  return { progress, state: usable?.settled ? 'settled' : 'ended', storedAt: usable?.storedAt };
}

/** The first report: on what is stored of the state that the page shows; each listener adds its page. */
async function publishFirst(
  { store, key, now, publish }: JobContext,
  { usable, asksHub, collectsLinked }: Loaded,
  facts: Facts,
): Promise<Progress> {
  const progress: Progress = {
    report: await inSlices(facts, assessing(facts, usable?.stage ?? 'page', usable?.assessedAt ?? now())),
    origin: usable === null ? 'fresh' : 'cache',
    final: !asksHub && !collectsLinked,
  };
  publish(progress);
  if (usable !== null) await store.touch(key, now());
  return progress;
}

interface Asked {
  readonly facts: Facts;
  /** Whether no answer failed. */
  readonly answered: boolean;
}

async function ask(job: JobContext, { facts: known, from, before }: Loaded): Promise<Asked> {
  const { api, fetch, isRisky, mayPost, texts, now, look } = job;
  let facts = known;
  let answered = true;
  if (api === undefined) return { facts, answered };
  const site = askedFrom(api, pageOrigin(look.facts, api.hub));
  const askers = createAskers({ site, fetch, quota: await job.quota(), now });
  const asking = {
    facts: from,
    said: look.facts,
    before,
    ...askers,
    texts,
    isRisky,
    mayPost,
    again: look.again,
    now,
  };
  const isDue = reportsDue(now);
  for await (const update of api.collect(asking)) {
    await letOthersGo(facts);
    answered &&= FACT_NAMES.every((name) => update[name]?.state !== 'failed');
    facts = withEarlierReadings(merge(facts, update), before);
    if (isDue(facts)) await publishAndKeep(job, facts, 'begun');
  }
  return { facts, answered };
}

async function readRisky(job: JobContext, asked: Facts): Promise<Facts> {
  const { api, fetch, inspections, now } = job;
  if (api === undefined) return asked;
  let facts: Facts = { ...asked, inspections: currentInspections(asked, mayStay) };
  if (await job.readsFreely()) {
    const { again } = job.look;
    const isDue = reportsDue(now);
    const reading = { api, fetch, store: inspections, budget: pageBudget(), again, now };
    const before = new Set<string>();
    const next = () => notYetAsked(before, unread(facts, freeToRead(facts, api), again));
    for (let files = next(); files.length > 0; files = next()) {
      for await (const file of readFiles(facts, files, reading)) {
        facts = withInspection(facts, file, api.filePage(facts.subject, file.path), now());
        if (isDue(facts)) await publishAndKeep(job, facts, 'begun');
      }
    }
  }
  return { ...facts, inspections: settledInspections(facts) };
}

async function visit(job: JobContext, facts: Facts): Promise<Facts> {
  await letOthersGo(facts);
  return withVisits(job, job.look.facts, facts);
}

/** Stores the subject's own record; it is published with what follows, or as the last report. */
async function settle(job: JobContext, facts: Facts, answered: boolean): Promise<HubOutcome> {
  const { store, key, now } = job;
  await letOthersGo(facts);
  const progress = await progressOn(facts, now);
  const state = answered && isSettled(progress.report) ? 'settled' : 'ended';
  await keep(store, key, progress.report, now(), state);
  return { progress, state, storedAt: now() };
}
