import type { Report } from '../report/report';

/** `hub|id|revision|ruleset`: a report of other rules or another revision is never shown for this one. */
export type RecordKey = string;

export interface ReportRecord {
  readonly key: RecordKey;
  readonly report: Report;
  /** False while the hub had not answered everything when this was stored: the next visit continues from here. */
  readonly final: boolean;
  /** False while a hub scanner was at work or a question failed when this was stored: looked at again sooner. */
  readonly settled: boolean;
  /** ms since the epoch. */
  readonly storedAt: number;
  readonly usedAt: number;
  /** Size of the report as JSON text, in characters. */
  readonly size: number;
}

/** Where reports are kept. No method throws: a store that cannot work says so by having nothing. */
export interface ReportStore {
  readonly get: (key: RecordKey) => Promise<ReportRecord | null>;
  readonly put: (record: ReportRecord) => Promise<void>;
  /** Marks a record as used just now, so that it is kept longer. */
  readonly touch: (key: RecordKey, usedAt: number) => Promise<void>;
  /** Last used first. */
  readonly recent: (count: number) => Promise<readonly ReportRecord[]>;
  readonly usage: () => Promise<{ readonly records: number; readonly size: number }>;
  readonly clear: () => Promise<void>;
}

/** Enough for months of daily use; beyond, the least recently used go. */
export const RECORD_LIMIT = 500;

/** Characters of JSON over all records: a small share of the 60 % of disk a browser allows, and quick to read. */
export const SIZE_LIMIT = 20_000_000;

/** Which records must go so that the rest keeps within the limits; `records` last used first. */
export function evicted(records: readonly Pick<ReportRecord, 'key' | 'size'>[]): RecordKey[] {
  let size = 0;
  return records
    .filter((record, index) => {
      // One that is too big by itself goes alone, not with all the others.
      if (record.size <= SIZE_LIMIT) size += record.size;
      return index >= RECORD_LIMIT || size > SIZE_LIMIT || record.size > SIZE_LIMIT;
    })
    .map((record) => record.key);
}
