import { counted, message, type Message } from '../../utils/model/message';
import type { Axis } from '../../utils/model/finding';
import type { OpennessVerdict, Verdict } from '../../utils/model/verdict';
import { keyPart } from './text';

/** The name of an axis. */
export const axisWord = (axis: Axis): Message => message(`axis_${keyPart(axis)}`);

/** `T2`, `T1C`, or `T2+` when more is possible than is proven. */
export const tierCode = ({ tier, suffix }: OpennessVerdict): string =>
  `T${tier.lower}${(tier.lower === 1 && suffix) || ''}${tier.upper > tier.lower ? '+' : ''}`;

/** What a verdict is shown as (DESIGN §6). */
export function levelWord(verdict: Verdict): Message {
  if (verdict.axis !== 'openness') return message(`${keyPart(verdict.axis)}_${keyPart(verdict.level)}`);
  if (!verdict.assessed) return message('openness_unknown');
  // T1 means restricted terms only when a licence was read that restricts.
  const unread = verdict.tier.lower === 1 && verdict.suffix === null;
  return message(
    unread ? 'openness_tier_1_unread' : `openness_tier_${verdict.tier.lower}`,
    tierCode(verdict),
  );
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago `at` was, in the largest whole unit. */
export function age(now: number, at: number): Message {
  const passed = Math.max(0, now - at);
  if (passed < MINUTE) return message('age_now');
  if (passed < HOUR) return counted('age_minutes', Math.floor(passed / MINUTE));
  if (passed < DAY) return counted('age_hours', Math.floor(passed / HOUR));
  return counted('age_days', Math.floor(passed / DAY));
}
