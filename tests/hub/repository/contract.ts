export interface Ref {
  name: string;
  ref: string;
  targetCommit: string;
}

/** Names that point at commits. */
export interface Refs {
  branches: readonly Ref[];
  tags: readonly Ref[];
  converts: readonly Ref[];
  pullRequests: readonly Ref[];
}

/** What git needs of a commit. */
export interface CommitLike {
  readonly id: string;
  readonly parentIds: readonly string[];
}

/** Something that stands at one commit, such as its files. */
export interface AtCommit<Commit extends CommitLike> {
  readonly commit: Commit;
}

/** A repository as git keeps it: names, and what there is at each commit. */
export interface Repository<Snapshot> {
  readonly refs: Refs;
  readonly snapshots: ReadonlyMap<string, Snapshot>;
}
