import type { Report } from '../report/report';
import type { Summary } from '../report/summary';

/** What a job sends to its listeners: the report so far. */
export interface Progress {
  readonly report: Report;
  readonly origin: Summary['origin'];
  /** Whether this is the job's last report. */
  readonly final: boolean;
}
