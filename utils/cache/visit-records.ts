import type { Snapshot } from '../model/history';

/** As many subjects as reports; beyond, the least recently looked at go. */
export const VISIT_LIMIT = 500;

/** Of one model or one commit there are few records; more are not looked through. */
export const RELATED_LIMIT = 50;

/** What the reader saw of one subject at one requested revision. */
export interface VisitRecord {
  /** `hub|id|requested revision`, as the page named it. */
  readonly key: string;
  /** `hub|id`. */
  readonly place: string;
  /** `hub|commit` of `latest`; empty when the commit was not known. */
  readonly commit: string;
  /** Whether the revision that was asked for is a commit. */
  readonly pinned: boolean;
  /** What is compared with; null until something newer than the first look was seen. */
  readonly previous: Snapshot | null;
  readonly latest: Snapshot;
  /** ms since the epoch: from when on `previous` is compared with. */
  readonly from: number;
  readonly usedAt: number;
  /** Characters as JSON. */
  readonly size: number;
}

/** Remembered looks, on this machine only. No method throws; one that cannot work has nothing. */
export interface VisitStore {
  readonly get: (key: string) => Promise<VisitRecord | null>;
  /** Those of the same `place`, and those of the same `commit` (an empty one has none). */
  readonly related: (place: string, commit: string) => Promise<readonly VisitRecord[]>;
  readonly put: (record: VisitRecord) => Promise<void>;
  readonly usage: () => Promise<{ readonly records: number; readonly size: number }>;
  readonly clear: () => Promise<void>;
}
