import type { OpennessVerdict, Step } from '../utils/model/verdict';

/** How a rung stands to an interval. */
export type RungState = 'proven' | 'possible' | 'beyond';

export interface Rung {
  readonly step: Step;
  readonly tier: RungState;
  /** The licence set aside; null when it makes no difference. */
  readonly level: RungState | null;
  /** The proven tier: where the load line is. */
  readonly here: boolean;
}

const STEPS = [5, 4, 3, 2, 1, 0] as const satisfies readonly Step[];

/** The six rungs, highest first, as the eye reads a draught scale. */
export function ladderRungs({ tier, level }: Pick<OpennessVerdict, 'tier' | 'level'>): readonly Rung[] {
  const capped = isCapped({ tier, level });
  return STEPS.map((step) => ({
    step,
    tier: stateIn(tier, step),
    level: capped ? stateIn(level, step) : null,
    here: step === tier.lower,
  }));
}

/** Whether the licence holds the tier below what is disclosed. */
export const isCapped = ({ tier, level }: Pick<OpennessVerdict, 'tier' | 'level'>): boolean =>
  level.lower > tier.lower || level.upper > tier.upper;

function stateIn({ lower, upper }: OpennessVerdict['tier'], step: Step): RungState {
  if (step <= lower) return 'proven';
  return step <= upper ? 'possible' : 'beyond';
}
