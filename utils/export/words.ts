import { message, type Message } from '../model/message';
import type { OpennessVerdict, Verdict } from '../model/verdict';

/** `T2`, `T1C`, or `T2+` when more is possible than is proven; null when openness was not assessed. */
export function tierOf({ assessed, tier, suffix }: OpennessVerdict): string | null {
  if (!assessed) return null;
  return `T${tier.lower}${(tier.lower === 1 && suffix) || ''}${tier.upper > tier.lower ? '+' : ''}`;
}

const part = (id: string): string => id.replaceAll('-', '_');

/** What a verdict is called in the reader's language (DESIGN §6). */
export function verdictWord(verdict: Verdict): Message {
  if (verdict.axis !== 'openness') return message(`${part(verdict.axis)}_${part(verdict.level)}`);
  const code = tierOf(verdict);
  if (code === null) return message('openness_unknown');
  const unread = verdict.tier.lower === 1 && verdict.suffix === null;
  return message(unread ? 'openness_tier_1_unread' : `openness_tier_${verdict.tier.lower}`, code);
}

/** The same in one word for programs: `T2`, `data-only`, `claimed`; `unknown` when not assessed. */
export const verdictCode = (verdict: Verdict): string =>
  verdict.axis === 'openness' ? (tierOf(verdict) ?? 'unknown') : verdict.level;
