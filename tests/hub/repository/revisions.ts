import type { AtCommit, CommitLike, Repository } from './contract';

/** A revision and the path after it: the name of a pull request's revision has slashes of its own. */
export function splitRevision(rest: readonly string[]): { revision: string; path: string } {
  const [first = 'main', second = '', third = ''] = rest;
  const isLong = first === 'refs' && ['pr', 'heads', 'tags', 'convert'].includes(second);
  return isLong
    ? { revision: `${first}/${second}/${third}`, path: rest.slice(3).join('/') }
    : { revision: first, path: rest.slice(1).join('/') };
}

/** What stands at a branch, tag, reference, full or short commit. */
export function snapshotAt<Snapshot>(
  { refs, snapshots }: Repository<Snapshot>,
  revision: string,
): Snapshot | undefined {
  const { branches, tags, converts, pullRequests } = refs;
  const name = revision === 'HEAD' ? 'main' : revision;
  const named =
    [...branches, ...tags].find((ref) => ref.name === name || ref.ref === name) ??
    [...converts, ...pullRequests].find((ref) => ref.ref === name);
  if (named) return snapshots.get(named.targetCommit);
  if (!/^[0-9a-f]{7,40}$/.test(name)) return undefined;
  for (const [id, snapshot] of snapshots) if (id.startsWith(name)) return snapshot;
  return undefined;
}

/** The commits reachable from a snapshot, newest first. */
export function logOf<Commit extends CommitLike>(
  { snapshots }: Repository<AtCommit<Commit>>,
  snapshot: AtCommit<Commit>,
): Commit[] {
  const log: Commit[] = [];
  let next: AtCommit<Commit> | undefined = snapshot;
  while (next) {
    log.push(next.commit);
    const parent: string | undefined = next.commit.parentIds[0];
    next = parent === undefined ? undefined : snapshots.get(parent);
  }
  return log;
}
