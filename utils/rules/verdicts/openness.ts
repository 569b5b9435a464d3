import { message } from '../../model/message';
import type { Finding } from '../../model/finding';
import type {
  Interval,
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
 * Level and tier as intervals: the lower bound is shown, the upper bound is as far as anything seen leads or was not
 * looked at (facts/OPENNESS §5, decisions 1–4, 8 and 9). Restricted rights or a manual gate keep the tier at 1; what is
 * made from another model is no more open than that one (`bases`: their levels, `null` for one not looked at or gone). A
 * card that was not read (`unread`) may restrict what the tag allows: no more than 1 is shown.
 */
export function opennessVerdict(
  findings: readonly Finding[],
  bases: readonly BaseLevel[] = [],
  unread = false,
): OpennessVerdict {
  const weighed = findings.flatMap(({ weight }, index): Weighed[] =>
    weight?.axis === 'openness'
      ? [{ requirement: weight.requirement, status: weight.status, suffix: weight.suffix ?? null, index }]
      : [],
  );
  const status = (requirement: Requirement) => statusOf(weighed, requirement);
  const own = { lower: climb((s) => s === 'met', status), upper: climb(leadsOn, status) };
  const level = bases.reduce(notAbove, own);
  const suffix = SUFFIXES.find((candidate) => weighed.some((w) => w.suffix === candidate)) ?? null;
  // The terms of a base that was not looked at may bind (decision 3).
  const freeBelow = bases.every((base) => base !== 'unseen' && base !== 'gone');
  const rightsProven =
    suffix === null && freeBelow && !unread && status('rights') === 'met' && status('access') === 'met';
  const tier = { lower: cap(level.lower, rightsProven), upper: cap(level.upper, suffix === null) };
  const held = level.lower < own.lower || (!freeBelow && tier.lower < level.lower && suffix === null);
  const waits = unread && tier.lower < level.lower && suffix === null;
  const firstUnmet = held ? 'base' : waits ? 'rights' : firstUnmetAfter(level.lower, tier.lower, status);
  const assessed = status('weights') !== 'open';
  const next = LADDER.find(({ step }) => step > level.lower)?.needs ?? [];
  const decides = ({ requirement, status: seen, suffix: letter }: Weighed): boolean =>
    suffix
      ? letter === suffix
      : requirement === 'rights' ||
        requirement === firstUnmet ||
        (next.includes(requirement) && seen !== 'met');
  const deciding = weighed.filter(decides).map(({ index }) => index);
  return {
    axis: 'openness',
    assessed,
    tier,
    level,
    suffix,
    firstUnmet,
    deciding,
    reason:
      waits && !held
        ? message('openness_reason_terms_unread', tier.lower)
        : reasonFor(findings, weighed, suffix, assessed, tier.lower, firstUnmet),
  };
}

/** How far a base model's own evidence reaches; `unseen`: not looked at, `gone`: cannot be. */
export type BaseLevel = Interval | 'unseen' | 'gone';

/** Decision 8: a base that does not resolve holds the upper bound at 2; without a look at it no more than 2 is shown. */
const UNRESOLVED: Step = 2;

function notAbove({ lower, upper }: Interval, base: BaseLevel): Interval {
  if (base === 'unseen') return { lower: least(lower, UNRESOLVED), upper };
  if (base === 'gone') return { lower: least(lower, UNRESOLVED), upper: least(upper, UNRESOLVED) };
  return { lower: least(lower, base.lower), upper: least(upper, base.upper) };
}

const least = (a: Step, b: Step): Step => (a < b ? a : b);

const leadsOn = (status: RequirementStatus): boolean =>
  status === 'met' || status === 'pointed' || status === 'open';

/** Rights that are not open hold the tier at 1. */
const cap = (step: Step, open: boolean): Step => (open || step <= 1 ? step : 1);

/** What meets one requirement meets another: complete data is disclosed data. */
const IMPLIED_BY: Readonly<Partial<Record<Requirement, Requirement>>> = {
  'data-disclosure': 'data-complete',
};

function statusOf(weighed: readonly Weighed[], requirement: Requirement): RequirementStatus {
  const statuses = new Set(weighed.filter((w) => w.requirement === requirement).map((w) => w.status));
  const order = ['not-met', 'met', 'pointed', 'not-found'] as const;
  const own = order.find((candidate) => statuses.has(candidate)) ?? 'open';
  const stronger = IMPLIED_BY[requirement];
  const implied = stronger === undefined ? own : statusOf(weighed, stronger);
  return implied === 'met' || (implied === 'pointed' && own !== 'met') ? implied : own;
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
