import type { FileInspection } from '../../../utils/formats/inspect';
import type { Step } from '../walk/steps';

/** A file as it was inspected, and the time it took in milliseconds. */
export interface Timed extends FileInspection {
  readonly ms: number;
  /** The line of each finding, from 1, where the reader of a text gave its place; null for all others. */
  readonly lines?: readonly (number | null)[];
}

/** What became of one thing that was to be read. */
export type Outcome = { readonly kind: 'seen'; readonly seen: Timed } | Exclude<Step, { kind: 'file' }>;

/** A local file to read. */
export type Task = Extract<Step, { kind: 'file' }>;

export interface ReadOptions {
  /** Whether lines are asked for: they cost a second look at the text. */
  readonly lines: boolean;
  readonly signal?: AbortSignal;
}
