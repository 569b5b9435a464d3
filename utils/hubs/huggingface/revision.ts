import type { CommitFact, RevisionFact } from '../../facts/revision';
import { commitId, type CommitId } from '../../model/subject';
import { list, oneOf, record, text, type JsonRecord } from '../read';
import { isoDate } from './publisher';

/** The branch a model's own page shows. */
export const DEFAULT_BRANCH = 'main';

const KINDS = [
  ['branches', 'branch'],
  ['tags', 'tag'],
  ['converts', 'branch'],
  ['pullRequests', 'pull-request'],
] as const;

/**
 * What `requested` stands for, by the refs a files page carries (`ViewerHeader` since 2025,
 * `BranchSelector` in 2024) and its head commit. A short id counts when the head commit completes it.
 */
export function resolveRevision(
  requested: string,
  refs: JsonRecord | null,
  head: CommitId | null,
): RevisionFact {
  const own = commitId(requested);
  if (own !== null) return { requested, kind: 'commit', commit: own };
  for (const [key, kind] of KINDS) {
    for (const item of list(refs?.[key])) {
      const ref = record(item);
      if (text(ref?.name) !== requested && text(ref?.ref) !== requested) continue;
      return { requested, kind, commit: commitId(ref?.targetCommit) ?? head };
    }
  }
  if (/^[0-9a-f]{7,39}$/.test(requested) && head?.startsWith(requested)) {
    return { requested, kind: 'commit', commit: head };
  }
  const kind = requested.startsWith('refs/pr/') ? 'pull-request' : 'unknown';
  return { requested, kind: requested === DEFAULT_BRANCH ? 'branch' : kind, commit: head };
}

/** `LastCommit.commitLast`; its `verified` mark says "made through the hub as that account" (facts/HUGGINGFACE §9.74). */
export function lastCommit(value: unknown): CommitFact | null {
  const commit = record(value);
  const id = commitId(record(commit?.commit)?.id ?? commit?.id);
  if (commit === null || id === null) return null;
  return {
    id,
    date: isoDate(commit.date),
    authors: list(commit.authors).flatMap((item) => text(record(item)?.user) ?? []),
    signature: oneOf(commit.verified, ['verified', 'unverified']) ?? 'none',
  };
}
