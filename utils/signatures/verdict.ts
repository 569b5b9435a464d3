import {
  SIGNED_FILE_RESULTS,
  type SignatureOutcome,
  type SignatureVerdict,
  type SignedFileResult,
} from '../model/signature';
import type { SignedFile } from '../facts/signature';
import type { Binding } from './binding';

export type Counts = Readonly<Record<SignedFileResult, number>>;

/** How many files have each result. */
export function counted(files: readonly SignedFile[]): Counts {
  const counts = { mismatch: 0, missing: 0, 'not-comparable': 0, unsigned: 0, ignored: 0, match: 0 };
  for (const { result } of files) counts[result] += 1;
  return counts;
}

/**
 * The verdict on a signature that holds (facts/PROVENANCE §1.5.9). `signed` takes a signer bound to the publisher or
 * pinned, no file that differs or is gone, a complete listing, and a match for every file that a loader could read.
 */
export function verdictOn(
  binding: Binding | null,
  all: Counts,
  weighing: Counts,
  complete: boolean,
): SignatureVerdict {
  if (binding === null) return 'unknown-key';
  if (all.mismatch > 0) return 'mismatch';
  if (all.missing > 0) return 'stale';
  if (binding.binding === 'other-publisher') return 'other-publisher';
  if (binding.binding === 'no-rule') return 'unbound';
  const uncovered = weighing.unsigned + weighing.ignored + weighing['not-comparable'];
  return uncovered > 0 || all.match === 0 || !complete ? 'partial' : 'signed';
}

/** The outcome word of each verdict. */
export const OUTCOMES: Readonly<Record<SignatureVerdict, SignatureOutcome>> = {
  signed: 'verified',
  partial: 'partial',
  unbound: 'unknown-signer',
  'other-publisher': 'unknown-signer',
  stale: 'mismatch',
  mismatch: 'mismatch',
  'unknown-key': 'unknown-signer',
  unchecked: 'unknown-signer',
  invalid: 'invalid',
  unreadable: 'invalid',
  legacy: 'not-oms',
  'not-oms': 'not-oms',
};

/** Worst first; of equals those that weigh, then by path. */
export const worstFirst = (files: readonly SignedFile[]): readonly SignedFile[] =>
  files.toSorted(
    (a, b) =>
      SIGNED_FILE_RESULTS.indexOf(a.result) - SIGNED_FILE_RESULTS.indexOf(b.result) ||
      Number(b.weighs) - Number(a.weighs) ||
      (a.path < b.path ? -1 : 1),
  );
