import type { Report } from './report';

/** What a page shows of a report: no facts, no files. Small enough to stream to a tab. */
export interface Summary extends Omit<Report, 'facts' | 'outcomes'> {
  /** Whether the reader sees it from the cache, and whether more is on its way. */
  readonly origin: 'fresh' | 'cache';
  readonly final: boolean;
}
