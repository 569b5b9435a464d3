import { subjects } from '../sites/huggingface/subjects';
import type { Snapshot, Subject } from '../sites/huggingface/subjects/contract';
import { swapped, type Swap } from '../sites/huggingface/repository/swap';

export type Located = { subject: Subject; rest: string[] } | { redirect: string[] };

const byId = new Map<string, Subject>();

/** Makes `subject` what its id, and its former ones, name from now on. */
function place(subject: Subject): void {
  for (const id of [subject.id, ...subject.formerIds]) byId.set(id.toLowerCase(), subject);
}

/** Every subject as it was written. */
export function placeAll(): void {
  for (const subject of subjects) place(subject);
}
placeAll();

/** Changes a subject from now on; false when there is none of this id. */
export function swap(id: string, change: Swap): boolean {
  const subject = byId.get(id.toLowerCase());
  if (subject === undefined) return false;
  place(swapped(subject, change));
  return true;
}

/** The model that a path's first segments name: itself, or where to look for it now. */
export function locate(segments: readonly string[]): Located | undefined {
  const [first, second] = segments;
  if (first === undefined) return undefined;
  const long = second === undefined ? undefined : byId.get(`${first}/${second}`.toLowerCase());
  if (long) return at(long, `${first}/${second}`, segments.slice(2));
  const short = byId.get(first.toLowerCase());
  return short && at(short, first, segments.slice(1));
}

function at(subject: Subject, asked: string, rest: string[]): Located {
  return asked === subject.id ? { subject, rest } : { redirect: [...subject.id.split('/'), ...rest] };
}

/** A revision and the path after it: the name of a pull request's revision has slashes of its own. */
export function splitRevision(rest: readonly string[]): { revision: string; path: string } {
  const [first = 'main', second = '', third = ''] = rest;
  const isLong = first === 'refs' && ['pr', 'heads', 'tags', 'convert'].includes(second);
  return isLong
    ? { revision: `${first}/${second}/${third}`, path: rest.slice(3).join('/') }
    : { revision: first, path: rest.slice(1).join('/') };
}

/** The files at a branch, tag, reference, full or short commit. */
export function snapshotAt(subject: Subject, revision: string): Snapshot | undefined {
  const { branches, tags, converts, pullRequests } = subject.refs;
  const name = revision === 'HEAD' ? 'main' : revision;
  const named =
    [...branches, ...tags].find((ref) => ref.name === name || ref.ref === name) ??
    [...converts, ...pullRequests].find((ref) => ref.ref === name);
  if (named) return subject.snapshots.get(named.targetCommit);
  if (!/^[0-9a-f]{7,40}$/.test(name)) return undefined;
  for (const [id, snapshot] of subject.snapshots) if (id.startsWith(name)) return snapshot;
  return undefined;
}

/** The commits reachable from a snapshot, newest first. */
export function logOf(subject: Subject, snapshot: Snapshot): Snapshot['commit'][] {
  const log: Snapshot['commit'][] = [];
  let next: Snapshot | undefined = snapshot;
  while (next) {
    log.push(next.commit);
    const parent: string | undefined = next.commit.parentIds[0];
    next = parent === undefined ? undefined : subject.snapshots.get(parent);
  }
  return log;
}
