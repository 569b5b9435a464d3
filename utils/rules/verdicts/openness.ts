import { message } from '../../model/message';
import type { Finding } from '../../model/finding';
import type {
  OpennessVerdict,
  Requirement,
  RequirementStatus,
  RightsSuffix,
  Step,
} from '../../model/verdict';

/** facts/OPENNESS §5, decisions 1 and 4: what each level asks for beyond the one below it. */
export const LADDER: readonly { readonly step: Step; readonly needs: readonly Requirement[] }[] = [
  { step: 1, needs: ['weights'] },
  { step: 2, needs: ['card', 'architecture'] },
  { step: 3, needs: ['paper', 'evaluation', 'data-disclosure'] },
  { step: 4, needs: ['training-code', 'data-complete'] },
  { step: 5, needs: ['data-open', 'checkpoints', 'preprocessing-code'] },
];

/** Worst first (decision 3: the suffix of the worst). */
const SUFFIXES = ['U', 'N', 'A', 'C', 'R'] as const satisfies readonly RightsSuffix[];

interface Weighed {
  readonly requirement: Requirement;
  readonly status: RequirementStatus;
  readonly suffix: RightsSuffix | null;
  readonly index: number;
}

/**
 * Level and tier as intervals: the lower bound is proven, the upper bound not contradicted
 * (facts/OPENNESS §5, decisions 1–4 and 9). Restricted rights or a manual gate keep the tier at 1.
 */
export function opennessVerdict(findings: readonly Finding[]): OpennessVerdict {
  const weighed = findings.flatMap(({ weight }, index): Weighed[] =>
    weight?.axis === 'openness'
      ? [{ requirement: weight.requirement, status: weight.status, suffix: weight.suffix ?? null, index }]
      : [],
  );
  const status = (requirement: Requirement) => statusOf(weighed, requirement);
  const level = { lower: climb((s) => s === 'met', status), upper: climb((s) => s !== 'not-met', status) };
  const suffix = SUFFIXES.find((candidate) => weighed.some((w) => w.suffix === candidate)) ?? null;
  const rightsProven = suffix === null && status('rights') === 'met' && status('access') === 'met';
  const tier = { lower: cap(level.lower, rightsProven), upper: cap(level.upper, suffix === null) };
  const firstUnmet = firstUnmetAfter(level.lower, tier.lower, status);
  const assessed = status('weights') !== 'open';
  const deciding = weighed
    .filter((w) =>
      suffix ? w.suffix === suffix : w.requirement === firstUnmet || w.requirement === 'rights',
    )
    .map((w) => w.index);
  return {
    axis: 'openness',
    assessed,
    tier,
    level,
    suffix,
    firstUnmet,
    deciding,
    reason: reasonFor(findings, weighed, suffix, assessed, tier.lower, firstUnmet),
  };
}

/** Rights that are not open hold the tier at 1. */
const cap = (step: Step, open: boolean): Step => (open || step <= 1 ? step : 1);

function statusOf(weighed: readonly Weighed[], requirement: Requirement): RequirementStatus {
  const statuses = new Set(weighed.filter((w) => w.requirement === requirement).map((w) => w.status));
  const order = ['not-met', 'met', 'not-found'] as const;
  return order.find((candidate) => statuses.has(candidate)) ?? 'open';
}

function climb(
  passes: (status: RequirementStatus) => boolean,
  status: (requirement: Requirement) => RequirementStatus,
): Step {
  let reached: Step = 0;
  for (const { step, needs } of LADDER) {
    if (!needs.every((requirement) => passes(status(requirement)))) break;
    reached = step;
  }
  return reached;
}

function firstUnmetAfter(
  level: Step,
  tier: Step,
  status: (requirement: Requirement) => RequirementStatus,
): Requirement | null {
  if (tier < level) return status('rights') === 'met' ? 'access' : 'rights';
  const next = LADDER.find(({ step }) => step > level);
  return next?.needs.find((requirement) => status(requirement) !== 'met') ?? null;
}

function reasonFor(
  findings: readonly Finding[],
  weighed: readonly Weighed[],
  suffix: RightsSuffix | null,
  assessed: boolean,
  tier: Step,
  firstUnmet: Requirement | null,
) {
  if (!assessed) return message('openness_reason_unknown');
  const restricting = suffix && weighed.find((w) => w.suffix === suffix);
  const restriction = restricting && findings[restricting.index];
  if (restriction) return restriction.message;
  return firstUnmet
    ? message(`openness_reason_unmet_${firstUnmet.replaceAll('-', '_')}`, tier)
    : message('openness_reason_complete', tier);
}
