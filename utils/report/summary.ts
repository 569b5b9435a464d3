import type { Report } from './report';

/** What a page shows of a report: no facts, no files. Small enough to stream to a tab. */
export interface Summary extends Omit<Report, 'facts' | 'outcomes'> {
  /** Whether the reader sees it from the cache, and whether more is on its way. */
  readonly origin: 'fresh' | 'cache';
  readonly final: boolean;
}

/** The part of a report that a page shows. */
export function summarize(report: Report, origin: Summary['origin'], final: boolean): Summary {
  const { facts: _facts, outcomes: _outcomes, ...shown } = report;
  return { ...shown, origin, final };
}
