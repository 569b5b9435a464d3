import * as z from 'zod/mini';
import { FILE_CHANGES, WORD_CHANGES } from '../model/history';
import { gate } from './access';
import { commit, flag, list, nullable, number, object, text, time, type Value } from './parts';

/** What a file's name says of it, as far as a later look needs it. */
const markedKind = z.enum(['weights', 'pickle-weights', 'pickle', 'code']);
export type MarkedKind = Value<typeof markedKind>;

/** One file as it stood at a look. */
const fileMark = object({
  path: text,
  kind: markedKind,
  /** `sha256:…`, `git:…` or `xet:…`; null when the listing gave none. Only digests of one sort are compared. */
  digest: nullable(text),
});
export type FileMark = Value<typeof fileMark>;

/** A subject as the reader saw it; kept on the reader's machine only. Null stands for what was not known. */
export const snapshot = object({
  /** ms since the epoch, of the last look that showed this. */
  at: time,
  id: text,
  commit: nullable(commit),
  /** Commits of the revision; null when they were not asked for. */
  commits: nullable(number),
  license: nullable(list(text)),
  gate: nullable(gate),
  bases: nullable(list(text)),
  publisher: nullable(text),
  /** Digest of the model card; empty when there is none. */
  card: nullable(text),
  files: list(fileMark),
  /** False when there were more files than are kept: what is missing then tells nothing. */
  whole: flag,
});
export type Snapshot = Value<typeof snapshot>;

const changedFile = object({
  path: text,
  /** Digests; null where there was no file, or none was given. */
  from: nullable(text),
  to: nullable(text),
});
export type ChangedFile = Value<typeof changedFile>;

const change = z.discriminatedUnion('kind', [
  object({
    /** `bytes-differ`: other bytes under the same commit id, which a repository cannot show. */
    kind: z.enum(FILE_CHANGES),
    /** The first of them. */
    files: list(changedFile),
    count: number,
  }),
  object({
    kind: z.enum(WORD_CHANGES),
    /** Hostile text; empty for nothing. */
    from: text,
    to: text,
  }),
]);
export type Change = Value<typeof change>;

/** What is different from what the reader saw before. */
export const changesSinceVisit = object({
  /** ms since the epoch: the earlier look. */
  since: time,
  /**
   * What it is compared with. `visit`: the same revision. `pinned`: a commit of this model that was looked at by its
   * id. `renamed`: the same commit, seen under another name.
   */
  basis: z.enum(['visit', 'pinned', 'renamed']),
  /** The commit that was seen then, and now. */
  commit: nullable(commit),
  now: nullable(commit),
  /** Whether the model card changed too; null when that is not known. */
  cardChanged: nullable(flag),
  changes: list(change),
});
export type ChangesFact = Value<typeof changesSinceVisit>;

/** A commit as the hub's list tells of it. Titles and authors are whatever was pushed. */
const commitEntry = object({ id: commit, title: text, date: nullable(text), authors: list(text) });
export type CommitEntry = Value<typeof commitEntry>;

/** The newest commits of the revision. */
export const commits = object({
  /** Null when the hub does not say how many there are. */
  total: nullable(number),
  /** Newest first. */
  newest: list(commitEntry),
  /** Whether `newest` is every commit. */
  whole: flag,
  /** The newest whose title speaks of weights: which commit wrote them the list does not say. */
  weightsCommit: nullable(commitEntry),
  /** Of `newest`, each once. */
  authors: list(text),
  /** Whether an author is named as the hub names pushes by a build service. */
  oidc: flag,
  /** Of `newest`, those of the last 24 hours before the newest; null when the repository is not young. */
  burst: nullable(number),
});
export type CommitsFact = Value<typeof commits>;
