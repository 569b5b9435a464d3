import type { Evidence } from '../../model/finding';
import type { RepositoryFile } from '../../facts/files';
import type { Collected } from '../../model/slot';
import { seenIn } from '../contract';

/** One finding names so many places at most; its sentence gives the full count. */
export const EVIDENCE_LIMIT = 50;

/** Each file's place in the listing that `slot` was read from. */
export const filesIn = (slot: Collected<unknown>, files: readonly RepositoryFile[]): readonly Evidence[] =>
  files.slice(0, EVIDENCE_LIMIT).map(({ path }) => seenIn(slot, path, { file: path }));
