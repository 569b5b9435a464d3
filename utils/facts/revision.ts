import * as z from 'zod/mini';
import { commit, flag, list, nullable, object, text, type Value } from './parts';

/** Which revision is meant: what was asked for, and the commit it stands for when known. */
export const revision = object({
  requested: text,
  kind: z.enum(['commit', 'branch', 'tag', 'pull-request', 'unknown']),
  commit: nullable(commit),
});
export type RevisionFact = Value<typeof revision>;

/** The commit of the revision. */
export const headCommit = object({
  id: commit,
  date: nullable(text),
  authors: list(text),
  /** The hub's signature mark on the commit; `none` when it shows no mark. */
  signature: z.enum(['verified', 'unverified', 'none']),
});
export type CommitFact = Value<typeof headCommit>;

/** Names that tell of checkpoints, runs and releases. */
export const refs = object({
  branches: list(text),
  tags: list(text),
  /** False when there were more than were kept. */
  complete: flag,
});
export type RefsFact = Value<typeof refs>;
