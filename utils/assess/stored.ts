import type { RecordKey, ReportRecord, ReportStore } from '../cache/records';
import type { Completeness } from '../hubs/contract';
import { FACT_NAMES, isLinked, type Facts } from '../facts/facts';
import type { Report } from '../report/report';
import { valueOf, type Slot } from '../model/slot';
import { RULESET } from '../rules/index';
import type { Steps } from '../rules/kernel';
import { FRESH_MS, FRESH_UNFINISHED_MS } from './limits';
import { askedBy, beside } from '../facts/rank';
import { assessing } from '../report/assess';
import { inSlices } from './many-files';

/** By the revision that was asked for; whether it still stands for the same commit, `sameState` tells. */
export function recordKey({ subject, revision }: Facts): RecordKey {
  const asked = revision.state === 'collected' ? revision.value.requested : subject.revision;
  return [subject.hub, subject.id, asked, RULESET].join('|');
}

/** What a page shows of a report: its own word too, where the report knows nothing. */
export function* withPage(report: Report, page: Facts): Steps<Report> {
  const facts = beside(report.facts, page);
  if (facts === report.facts) return report;
  return yield* assessing(facts, report.stage, report.assessedAt, report);
}

/** How far the subject itself was judged: still being asked about, to its end, or to its end with nothing missing. */
export type RecordState = 'begun' | 'ended' | 'settled';

export async function keep(
  store: ReportStore,
  key: RecordKey,
  report: Report,
  now: number,
  state: RecordState,
  storedAt = now,
): Promise<void> {
  const { facts, stage, assessedAt } = report;
  const size = charactersOf(facts);
  if (state === 'begun' && size > BEGUN_LIMIT) return;
  const how = { final: state !== 'begun', settled: state === 'settled' };
  await store.put({ key, facts, stage, assessedAt, ...how, storedAt, usedAt: now, size });
}

/** Characters: a larger report is stored at its end alone, and asked for anew when it was cut short. */
const BEGUN_LIMIT = 1_000_000;

/** A list of 100,000 files comes to 20 M characters: counted once, it is the same list in the next report. */
const COUNTED = new WeakMap<object, number>();

/** As JSON; the list of files is by far the largest part. */
function charactersOf(facts: Facts): number {
  const { files } = facts;
  if (files.state !== 'collected') return JSON.stringify(facts).length;
  const list = files.value.files;
  const ofList = COUNTED.get(list) ?? JSON.stringify(list).length;
  COUNTED.set(list, ofList);
  const rest = { ...facts, files: { ...files, value: { ...files.value, files: [] } } };
  return JSON.stringify(rest).length - '[]'.length + ofList;
}

/** A page that shows another last change, commit or other bytes than the stored report is another state: the hub is asked. */
export function sameState(stored: Facts, page: Facts): boolean {
  const [here, there] = [stateOf(stored), stateOf(page)];
  const bytes = new Map(filesOf(stored).map((file) => [file.path, file.blobId]));
  const same = filesOf(page).every(({ path, blobId }) => agree(bytes.get(path) ?? null, blobId));
  return same && agree(here.modified, there.modified) && agree(here.commit, there.commit);
}

const filesOf = ({ files }: Facts) => valueOf(files)?.files ?? [];

/** What one of the two does not say is no difference. */
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
export const stateOf = ({ lastModified, revision }: Facts) => ({
  modified: valueOf(lastModified),
  commit: valueOf(revision)?.commit ?? null,
});

/** A clock that went backwards makes an old report look new: then it is not fresh. */
export function isFresh({ settled, final, storedAt }: ReportRecord, now: number): boolean {
  const age = now - storedAt;
  return final && age >= 0 && age < (settled ? FRESH_MS : FRESH_UNFINISHED_MS);
}

/** A job that was cut short so lately that the next one continues it. */
export const isUnderWay = ({ final, storedAt }: ReportRecord, now: number): boolean =>
  !final && now >= storedAt && now - storedAt < FRESH_UNFINISHED_MS;

/** By a slot's own age: what failed, and lists in which something failed, are asked for again sooner. */
export function isDue(slot: Slot<unknown>, completeness: Completeness, now: number): boolean {
  if (slot.state === 'not-collected' || completeness === 'begun') return true;
  const age = now - slot.at;
  const fresh = slot.state === 'failed' || completeness === 'failing' ? FRESH_UNFINISHED_MS : FRESH_MS;
  return age < 0 || age >= fresh;
}

export function isSettled({ facts }: Report): boolean {
  const failedSlot = FACT_NAMES.some((name) => !isLinked(name) && facts[name].state === 'failed');
  const scan = facts.repositoryScan;
  return !failedSlot && (scan.state !== 'collected' || scan.value.done !== false);
}

/**
 * What a click of the reader starts from: what the hub said when it was last asked. `report` is that as the page shows
 * it; `learned` the report on more facts, kept when there is a record to keep it in.
 */
export async function startOnClick(store: ReportStore, page: Facts, now: () => number) {
  const key = recordKey(page);
  const stored = await store.get(key);
  const known = stored?.facts ?? askedBy(page);
  const { stage, assessedAt } = stored ?? { stage: 'page' as const, assessedAt: now() };
  const start = await inSlices(known, assessing(known, stage, assessedAt));
  return {
    facts: start.facts,
    report: await inSlices(known, withPage(start, page)),
    learned: async (facts: Facts): Promise<Report> => {
      const report = await inSlices(facts, assessing(facts, start.stage, now()));
      const state = stored?.settled ? 'settled' : 'ended';
      if (stored !== null) await keep(store, key, report, now(), state, stored.storedAt);
      return inSlices(facts, withPage(report, page));
    },
  };
}
