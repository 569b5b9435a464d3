import { worstPosition, type MarkPosition } from './mark';
import type { Verdict, Verdicts } from './verdict';

/** The few colours: most verdicts are plain, and colour never says anything that the word does not. */
export type Tone = 'plain' | 'quiet' | 'good' | 'warn' | 'alarm';

const TONES: Readonly<Record<string, Tone>> = {
  dangerous: 'alarm',
  contradicted: 'alarm',
  'runs-code': 'warn',
  signed: 'good',
  unknown: 'quiet',
};

/** Red and amber for what may harm; green only for what was proven the hard way. */
export function toneOf(verdict: Verdict): Tone {
  if (verdict.axis !== 'openness') return TONES[verdict.level] ?? 'plain';
  if (!verdict.assessed) return 'quiet';
  return verdict.tier.lower === 5 ? 'good' : 'plain';
}

/** The three verdicts in the order they are shown. */
export const verdictList = ({ openness, loadRisk, provenance }: Verdicts): readonly Verdict[] => [
  openness,
  loadRisk,
  provenance,
];

/** Which toolbar icon stands for the verdicts: `state-3`, `state-unknown`; `alarm-1`, `warn-2` where harm is possible. */
export function iconName(verdicts: Verdicts): string {
  const list = verdictList(verdicts);
  const tones = new Set(list.map(toneOf));
  if (tones.has('alarm')) return 'alarm-1';
  if (tones.has('warn')) return 'warn-2';
  return stateIcon(worstPosition(list));
}

/** The neutral toolbar icon of a position. */
export const stateIcon = (position: MarkPosition): string => `state-${position ?? 'unknown'}`;
