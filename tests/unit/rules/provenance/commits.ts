import type { CommitEntry, CommitsFact } from '../../../../utils/facts/history';
import { commitOf } from '../../../fixtures/visits';

/** A commit; `digit` makes its id. */
export const commit = (digit: string, title: string, ...authors: readonly string[]): CommitEntry => ({
  id: commitOf(digit),
  title,
  date: '2026-01-01T00:00:00.000Z',
  authors,
});

/** A whole list of these commits. */
export const commitsWith = (
  newest: readonly CommitEntry[],
  part: Partial<CommitsFact> = {},
): { readonly commits: CommitsFact } => ({
  commits: {
    total: newest.length,
    newest,
    whole: true,
    weightsCommit: null,
    authors: [...new Set(newest.flatMap(({ authors }) => authors))],
    oidc: false,
    burst: null,
    ...part,
  },
});
