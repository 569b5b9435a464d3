import type { Message, Translate } from '../../utils/model/message';
import type { Report } from '../../utils/report/report';

/** The parts of a report that verdicts are shown from; `Summary` and `Report` both have them. */
export type Assessed = Pick<
  Report,
  'subject' | 'stage' | 'verdicts' | 'findings' | 'coverage' | 'ruleset' | 'assessedAt'
>;

/** What every view of a report is given. */
export interface ViewProps {
  readonly report: Assessed;
  readonly t: Translate;
  /** ms since the epoch; ages are told relative to it. */
  readonly now: number;
}

/** Whether two messages say the same. */
export const sameMessage = (one: Message, other: Message): boolean =>
  one.key === other.key && one.params.join('\0') === other.params.join('\0');
