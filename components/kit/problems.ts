import { message } from '../../utils/model/message';

/** What may keep a report away, in the words shown for it. */
export const PROBLEMS = {
  noAnswer: message('problem_no_answer'),
  updated: message('problem_updated'),
  twoModels: message('problem_two_models'),
  accessRemoved: message('problem_access_removed'),
  noSuchModel: message('problem_no_such_model'),
  rateLimited: message('problem_rate_limited'),
  quotaKept: message('problem_quota_kept'),
  offline: message('problem_offline'),
  timedOut: message('problem_timed_out'),
  otherSubject: message('problem_other_subject'),
  hubError: message('problem_hub_error'),
  notVisible: message('problem_not_visible'),
  switchedOff: message('problem_switched_off'),
  internal: message('problem_internal'),
  tooMany: message('problem_too_many'),
} as const;
