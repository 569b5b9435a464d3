import type { Coverage } from '../../utils/report/coverage';
import type { Message } from '../../utils/model/message';
import type { Problem } from '../../utils/messaging/protocol';
import { unanswered } from '../../utils/report/not-there';
import { PROBLEMS } from './problems';

/** Why no report came: what the background or the connection to it said. */
export type NoReport = Problem | 'updated' | 'no-answer' | 'two-models';

const SENTENCES: Partial<Record<NoReport, Message>> = {
  updated: PROBLEMS.updated,
  'no-answer': PROBLEMS.noAnswer,
  'two-models': PROBLEMS.twoModels,
  'too-many': PROBLEMS.tooMany,
  'access-removed': PROBLEMS.accessRemoved,
};

/** The sentence for a report that did not come. */
export const noReportProblem = (why: NoReport): Message => SENTENCES[why] ?? PROBLEMS.internal;

const BY_REASON: Readonly<Record<string, Message>> = {
  'rate-limited': PROBLEMS.rateLimited,
  'quota-kept': PROBLEMS.quotaKept,
  'timed-out': PROBLEMS.timedOut,
  offline: PROBLEMS.offline,
  'hub-error': PROBLEMS.hubError,
  'too-large': PROBLEMS.hubError,
  unreadable: PROBLEMS.hubError,
  'other-host': PROBLEMS.hubError,
  'bytes-differ': PROBLEMS.hubError,
  'not-allowed': PROBLEMS.accessRemoved,
  'other-subject': PROBLEMS.otherSubject,
  'not-visible': PROBLEMS.notVisible,
};

/** The sentence for a hub that did not answer a report's questions; null when it did. */
export function coverageProblem(coverage: Coverage): Message | null {
  const reason = unanswered(coverage);
  return (reason && BY_REASON[reason]) || null;
}
