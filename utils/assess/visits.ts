import type { VisitStore } from '../cache/visit-records';
import type { VisitRecord } from '../cache/visits-schema';
import type { Facts } from '../facts/facts';
import type { ChangesFact, CommitsFact, Snapshot } from '../facts/history';
import { collected, notCollected, valueOf, type Slot } from '../model/slot';
import { changesBetween } from './changes';
import { snapshotOf } from './snapshot';

/**
 * For a day, every visit is compared with the same earlier one: otherwise a reload, or the popup opened on the page,
 * would make the finding vanish before it was read.
 */
export const COMPARED_MS = 24 * 3_600_000;

interface Visiting {
  readonly visits: VisitStore;
  readonly now: () => number;
}

/**
 * Adds what changed since the reader's last visit, and stores this visit; returns the facts unchanged while not every
 * file is listed. `page`: names model and revision, by which the visit is recognised next time.
 */
export async function withVisits({ visits, now }: Visiting, page: Facts, facts: Facts): Promise<Facts> {
  const at = now();
  const seen = snapshotOf(facts, at);
  if (seen === null || facts.files.state !== 'collected') return facts;
  const place = `${page.subject.hub}|${page.subject.id}`;
  const revision = valueOf(page.revision);
  const asked = revision?.requested ?? page.subject.revision;
  const key = `${place}|${asked}`;
  const commit = seen.commit === null ? '' : `${page.subject.hub}|${seen.commit}`;
  const pinned = valueOf(facts.revision)?.kind === 'commit';
  const [known, related] = await Promise.all([visits.get(key), visits.related(place, commit)]);
  const record = nextRecord(known, { key, place, commit, pinned }, withCount(seen, known?.latest), at);
  await visits.put(record);
  const before = earlier(record, related);
  if (before === null) return { ...facts, changesSinceVisit: notCollected('first-visit') };
  const log = before.basis === 'visit' ? branchLog(facts) : null;
  const fact = compared(before, record.latest, log);
  return {
    ...facts,
    changesSinceVisit: slotOf(facts.changesSinceVisit, collected(fact, facts.files.source, at)),
  };
}

/** A visit that did not ask for the commits keeps the count from an earlier one of the same commit. */
const withCount = (seen: Snapshot, latest: Snapshot | undefined): Snapshot =>
  seen.commits === null && latest?.commit === seen.commit ? { ...seen, commits: latest.commits } : seen;

/**
 * The record after one more visit. The latest visit becomes the one to compare with after a day, or at once when
 * there was none to compare with and something is different.
 */
function nextRecord(
  known: VisitRecord | null,
  names: Pick<VisitRecord, 'key' | 'place' | 'commit' | 'pinned'>,
  seen: Snapshot,
  at: number,
): VisitRecord {
  const start = { previous: null, from: at };
  const { previous, from } = known === null ? start : kept(known, seen, at);
  const record = { ...names, previous, latest: seen, from, usedAt: at };
  return { ...record, size: JSON.stringify(record).length };
}

function kept(known: VisitRecord, seen: Snapshot, at: number): Pick<VisitRecord, 'previous' | 'from'> {
  const age = at - known.from;
  // A clock that went backwards must not keep an old visit forever.
  const passed = age < 0 || age >= COMPARED_MS;
  const news = known.previous === null && !sameState(known.latest, seen);
  return passed || news ? { previous: known.latest, from: at } : known;
}

const sameState = (a: Snapshot, b: Snapshot): boolean =>
  a.commit === b.commit && changesBetween(a, b, null).length === 0;

interface Earlier {
  readonly snapshot: Snapshot;
  readonly basis: ChangesFact['basis'];
}

/** This model's own earlier visit; else the newest of a pinned commit of this model; else the same commit under another name. */
function earlier(record: VisitRecord, related: readonly VisitRecord[]): Earlier | null {
  if (record.previous !== null) return { snapshot: record.previous, basis: 'visit' };
  if (record.pinned) return null;
  const others = related
    .filter(({ key }) => key !== record.key)
    .toSorted((a, b) => b.latest.at - a.latest.at);
  const pin = others.find(({ place, pinned }) => pinned && place === record.place);
  if (pin !== undefined) return { snapshot: pin.latest, basis: 'pinned' };
  const alias = others.find(({ place }) => place !== record.place);
  return alias === undefined ? null : { snapshot: alias.latest, basis: 'renamed' };
}

/** The commits of a branch, where an earlier one must still be: a tag may be moved to any commit. */
const branchLog = ({ revision: slot, commits, refs }: Facts): CommitsFact | null => {
  const revision = valueOf(slot);
  if (revision === null || valueOf(refs)?.tags.includes(revision.requested)) return null;
  return revision.kind === 'branch' || revision.kind === 'unknown' ? valueOf(commits) : null;
};

const compared = ({ snapshot, basis }: Earlier, latest: Snapshot, log: CommitsFact | null): ChangesFact => ({
  since: snapshot.at,
  basis,
  commit: snapshot.commit,
  now: latest.commit,
  cardChanged: snapshot.card === null || latest.card === null ? null : snapshot.card !== latest.card,
  changes: changesBetween(snapshot, latest, log),
});

/** The same finding as before keeps its time, so that nothing looks new that is not. */
function slotOf(before: Slot<ChangesFact>, next: Slot<ChangesFact>): Slot<ChangesFact> {
  return JSON.stringify(valueOf(before)) === JSON.stringify(valueOf(next)) ? before : next;
}
