import type { VisitRecord } from './visits-schema';

/** As many subjects as reports; beyond, the least recently looked at go. */
export const VISIT_LIMIT = 500;

/** Of one model or one commit there are few records; more are not looked through. */
export const RELATED_LIMIT = 50;

/** Remembered looks, on this machine only. No method throws; one that cannot work has nothing. */
export interface VisitStore {
  readonly get: (key: string) => Promise<VisitRecord | null>;
  /** Those of the same `place`, and those of the same `commit` (an empty one has none). */
  readonly related: (place: string, commit: string) => Promise<readonly VisitRecord[]>;
  readonly put: (record: VisitRecord) => Promise<void>;
  readonly usage: () => Promise<{ readonly records: number; readonly size: number }>;
  readonly clear: () => Promise<void>;
}
