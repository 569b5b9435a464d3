import type { AccessFact } from './facts';
import type { CommitId } from './subject';

/** What a file's name says of it, as far as a later look needs it. */
export type MarkedKind = 'weights' | 'pickle-weights' | 'pickle' | 'code';

/** One file as it stood at a look. */
export interface FileMark {
  readonly path: string;
  readonly kind: MarkedKind;
  /** `sha256:…`, `git:…` or `xet:…`; null when the listing gave none. Only digests of one sort are compared. */
  readonly digest: string | null;
}

/** A subject as the reader saw it; kept on the reader's machine only. Null stands for what was not known. */
export interface Snapshot {
  /** ms since the epoch, of the last look that showed this. */
  readonly at: number;
  readonly id: string;
  readonly commit: CommitId | null;
  /** Commits of the revision; null when they were not asked for. */
  readonly commits: number | null;
  readonly license: readonly string[] | null;
  readonly gate: AccessFact['gated'] | null;
  readonly bases: readonly string[] | null;
  readonly publisher: string | null;
  /** Digest of the model card; empty when there is none. */
  readonly card: string | null;
  readonly files: readonly FileMark[];
  /** False when there were more files than are kept: what is missing then tells nothing. */
  readonly whole: boolean;
}

/** Changes that are about files. */
export const FILE_CHANGES = [
  'bytes-differ',
  'weights-changed',
  'weights-added',
  'weights-removed',
  'pickle-added',
  'pickle-changed',
  'code-added',
  'code-changed',
] as const;

/** Changes from one statement to another. */
export const WORD_CHANGES = [
  'license-changed',
  'gate-changed',
  'base-changed',
  'publisher-renamed',
  'history-squashed',
] as const;

export interface ChangedFile {
  readonly path: string;
  /** Digests; null where there was no file, or none was given. */
  readonly from: string | null;
  readonly to: string | null;
}

export type Change =
  | {
      /** `bytes-differ`: other bytes under the same commit id, which a repository cannot show. */
      readonly kind: (typeof FILE_CHANGES)[number];
      /** The first of them. */
      readonly files: readonly ChangedFile[];
      readonly count: number;
    }
  | {
      readonly kind: (typeof WORD_CHANGES)[number];
      /** Hostile text; empty for nothing. */
      readonly from: string;
      readonly to: string;
    };

/** What is different from what the reader saw before. */
export interface ChangesFact {
  /** ms since the epoch: the earlier look. */
  readonly since: number;
  /**
   * What it is compared with. `visit`: the same revision. `pinned`: a commit of this model that was looked at by its
   * id. `renamed`: the same commit, seen under another name.
   */
  readonly basis: 'visit' | 'pinned' | 'renamed';
  /** The commit that was seen then, and now. */
  readonly commit: CommitId | null;
  readonly now: CommitId | null;
  /** Whether the model card changed too; null when that is not known. */
  readonly cardChanged: boolean | null;
  readonly changes: readonly Change[];
}

/** A commit as the hub's list tells of it. Titles and authors are whatever was pushed. */
export interface CommitEntry {
  readonly id: CommitId;
  readonly title: string;
  readonly date: string | null;
  readonly authors: readonly string[];
}

/** The newest commits of the revision. */
export interface CommitsFact {
  /** Null when the hub does not say how many there are. */
  readonly total: number | null;
  /** Newest first. */
  readonly newest: readonly CommitEntry[];
  /** Whether `newest` is every commit. */
  readonly whole: boolean;
  /** The newest whose title speaks of weights: which commit wrote them the list does not say. */
  readonly weightsCommit: CommitEntry | null;
  /** Of `newest`, each once. */
  readonly authors: readonly string[];
  /** Whether an author is named as the hub names pushes by a build service. */
  readonly oidc: boolean;
  /** Of `newest`, those of the last 24 hours before the newest; null when the repository is not young. */
  readonly burst: number | null;
}
