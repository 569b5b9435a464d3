import type { MarkPosition } from '../../utils/model/mark';
import type { Facts } from '../../utils/facts/facts';
import type { Message } from '../../utils/model/message';
import type { Subject } from '../../utils/model/subject';
import type { ReadProgress } from '../../utils/assess/inspection';
import type { FileRow } from './file-row';
import type { Assessed } from './view';
import type { Summary } from '../../utils/report/summary';

/** The report as the panel shows it: with facts when the wiring has them. */
export interface PanelReport extends Assessed, Pick<Summary, 'origin' | 'final'> {
  readonly facts: Facts | null;
}

/** A model seen before, with its three marks in the order openness, load risk, provenance. */
export interface RecentSubject {
  readonly subject: Subject;
  readonly marks: readonly [MarkPosition, MarkPosition, MarkPosition];
  /** ms since the epoch. */
  readonly seenAt: number;
  /** The model's page on its hub; https. */
  readonly url: string;
}

/** What the popup shows. */
export interface PanelModel {
  /** The model in this tab; null when there is none. */
  readonly subject: Subject | null;
  /** Null until there is one. */
  readonly report: PanelReport | null;
  /** Null when the file list was not looked at. */
  readonly files: readonly FileRow[] | null;
  /** Whether `files` is every file of the revision. */
  readonly filesComplete: boolean;
  readonly busy: boolean;
  /** The file that is being read just now. */
  readonly reading: ReadProgress | null;
  readonly problem: Message | null;
  /** The note on a page whose data was not in its usual place. */
  readonly note: Message | null;
  readonly recent: readonly RecentSubject[];
}
