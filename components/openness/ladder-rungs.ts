import type { OpennessVerdict, Step } from '../../utils/model/verdict';

/** How a rung stands to an interval: at or below its proven end, not ruled out, or above it. */
export type RungState = 'proven' | 'possible' | 'beyond';

export interface Rung {
  readonly step: Step;
  readonly tier: RungState;
  /** The licence set aside; null when it makes no difference. */
  readonly level: RungState | null;
  /** What is said beside it; null below the proven tier, where nothing is left to say. */
  readonly word: 'proven' | 'possible' | 'capped' | 'beyond' | null;
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
    word: wordAt(step, { tier, level }),
    here: step === tier.lower,
  }));
}

function wordAt(step: Step, { tier, level }: Pick<OpennessVerdict, 'tier' | 'level'>): Rung['word'] {
  if (step < tier.lower) return null;
  if (step === tier.lower) return 'proven';
  if (step <= tier.upper) return 'possible';
  return step <= level.upper ? 'capped' : 'beyond';
}

/** Whether the licence holds the tier below what is disclosed. */
export const isCapped = ({ tier, level }: Pick<OpennessVerdict, 'tier' | 'level'>): boolean =>
  level.lower > tier.lower || level.upper > tier.upper;

function stateIn({ lower, upper }: OpennessVerdict['tier'], step: Step): RungState {
  if (step <= lower) return 'proven';
  return step <= upper ? 'possible' : 'beyond';
}
