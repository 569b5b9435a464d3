import type { Finding, FindingLevel } from '../model/finding';
import type { Facts, FactName } from '../facts/facts';
import type { Grounding } from '../model/slot';
import type { RuleOutcome } from '../model/verdict';
import type { Rule, RuleFinding } from './contract';

export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
}

/** Work in steps: whoever runs it may let others work between two of them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Runs work to its end, in one go. */
export function toEnd<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Runs every rule over the facts. Pure: the same facts give the same findings, in rule order. */
export const evaluate = (facts: Facts, rules: readonly Rule[]): Evaluation => toEnd(evaluating(facts, rules));

/** The same, a rule a step: over 100,000 files one rule takes some 20 ms. */
export function* evaluating(facts: Facts, rules: readonly Rule[]): Steps<Evaluation> {
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  for (const rule of rules) {
    yield;
    const missing = missingFacts(facts, rule);
    if (missing.length > 0) {
      outcomes.push({ rule: rule.id, outcome: 'not-collected', needs: missing });
      continue;
    }
    const result = rule.run(facts);
    if ('notApplicable' in result) {
      outcomes.push({ rule: rule.id, outcome: 'not-applicable', reason: result.notApplicable });
      continue;
    }
    findings.push(...result.map((found) => complete(rule, found)));
    outcomes.push({ rule: rule.id, outcome: 'found', count: result.length });
  }
  return { findings, outcomes };
}

function missingFacts(facts: Facts, { needs, anyOf }: Rule): readonly FactName[] {
  const isMissing = (name: FactName) => facts[name].state !== 'collected';
  return [...needs.filter(isMissing), ...(anyOf.every(isMissing) ? anyOf : [])];
}

function complete(rule: Rule, found: RuleFinding): Finding {
  const weight = found.weight ?? null;
  return {
    ...found,
    rule: rule.id,
    axis: rule.axis,
    level: limitLevel(found.level, found.grounding),
    change: found.change ?? null,
    weight: weight && limitWeight(weight, found.grounding),
  };
}

/** DESIGN §2.3: an inferred fact alone never reaches the worst level. */
function limitLevel(level: FindingLevel, grounding: Grounding): FindingLevel {
  return level === 'worst' && grounding === 'inferred' ? 'serious' : level;
}

function limitWeight(
  weight: NonNullable<Finding['weight']>,
  grounding: Grounding,
): NonNullable<Finding['weight']> {
  if (grounding !== 'inferred') return weight;
  if (weight.axis === 'load-risk' && weight.level === 'dangerous') return { ...weight, level: 'runs-code' };
  if (weight.axis === 'provenance' && weight.level === 'contradicted') return { ...weight, level: 'claimed' };
  return weight;
}
