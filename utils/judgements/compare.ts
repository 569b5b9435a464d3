import type { Interval } from '../model/verdict';
import type { MotClass, OsaiJudgement } from './judgement';

/** `same`: one tier, and it fits. `possible`: it fits a part of our interval. `differs`: it fits none of it. */
export type Agreement = 'same' | 'possible' | 'differs';

/** The tiers that each class stands for (facts/OPENNESS §5, column MOF). */
const TIERS = {
  I: { lower: 5, upper: 5 },
  II: { lower: 4, upper: 4 },
  III: { lower: 3, upper: 3 },
  none: { lower: 0, upper: 2 },
} as const satisfies Record<NonNullable<MotClass> | 'none', Interval>;

/** How a class of the Model Openness Tool stands to our tier. */
export const compareMot = (mot: MotClass, tier: Interval): Agreement => agreement(TIERS[mot ?? 'none'], tier);

/**
 * The index has no classes. Its mean scores by our level 2, 3, 4, 5 are .37, .59, .82, .87 (facts/OPENNESS §5), so
 * only the two ends are read: from here up it is like level 3 or more, from here down like less than 4.
 */
const LIKE_DOCUMENTED = 0.75;
const LIKE_UNDOCUMENTED = 0.45;

/** How a score of the European index stands to our tier; its middle fits every tier and tells none apart. */
export function compareOsai({ score }: OsaiJudgement, tier: Interval): Agreement {
  if (score >= LIKE_DOCUMENTED) return agreement({ lower: 3, upper: 5 }, tier);
  if (score <= LIKE_UNDOCUMENTED) return agreement({ lower: 0, upper: 3 }, tier);
  return 'possible';
}

function agreement(theirs: Interval, ours: Interval): Agreement {
  if (ours.upper < theirs.lower || ours.lower > theirs.upper) return 'differs';
  return ours.lower >= theirs.lower && ours.upper <= theirs.upper ? 'same' : 'possible';
}
