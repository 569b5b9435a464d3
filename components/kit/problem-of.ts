import type { Coverage } from '../../utils/report/coverage';
import type { Problem } from '../../utils/messaging/protocol';
import type { Message } from '../../utils/model/message';
import { PROBLEMS } from './problems';

/** Why no report came: what the background or the connection to it said. */
export type NoReport = Problem | 'updated' | 'no-answer';

const LOST: ReadonlySet<NoReport> = new Set<NoReport>(['updated', 'no-answer']);

/** The sentence for a report that did not come. */
export function noReportProblem(why: NoReport): Message {
  if (why === 'too-many') return PROBLEMS.tooMany;
  return LOST.has(why) ? PROBLEMS.noAnswer : PROBLEMS.internal;
}

const BY_REASON: Readonly<Record<string, Message>> = {
  'rate-limited': PROBLEMS.rateLimited,
  'quota-kept': PROBLEMS.quotaKept,
  'timed-out': PROBLEMS.offline,
  offline: PROBLEMS.offline,
  'hub-error': PROBLEMS.hubError,
  'too-large': PROBLEMS.hubError,
  unreadable: PROBLEMS.hubError,
  'other-host': PROBLEMS.hubError,
  'bytes-differ': PROBLEMS.hubError,
  'not-visible': PROBLEMS.notVisible,
};

/** The sentence for a hub that did not answer a report's questions; null when it did. */
export function coverageProblem({ rows }: Coverage): Message | null {
  const reason = rows.find((row) => row.state === 'failed' && row.from === 'api')?.reason;
  return (reason && BY_REASON[reason]) || null;
}
