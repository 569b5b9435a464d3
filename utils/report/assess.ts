import type { Facts } from '../facts/facts';
import { withoutPageSaid } from '../facts/rank';
import type { Axis } from '../model/axis';
import { LOAD_RISK_LEVELS, PROVENANCE_LEVELS } from '../model/verdict';
import { RULES, RULESET } from '../rules/index';
import { evaluate, type Evaluation } from '../rules/kernel';
import { baseLevels } from '../rules/verdicts/base-levels';
import { loadRiskVerdict } from '../rules/verdicts/load-risk';
import { opennessVerdict } from '../rules/verdicts/openness';
import { provenanceVerdict } from '../rules/verdicts/provenance';
import { coverage } from './coverage';
import type { Report, Stage } from './report';

/** The report on these facts: pure, the same facts give the same report (`now`: ms since the epoch). */
export function assess(facts: Facts, stage: Stage, now: number): Report {
  const { findings, outcomes } = stage === 'page' ? evaluate(facts, RULES) : ranked(facts);
  return {
    subject: facts.subject,
    stage,
    verdicts: {
      openness: opennessVerdict(findings, baseLevels(facts), facts.cardReading.state === 'failed'),
      loadRisk: loadRiskVerdict(findings),
      provenance: provenanceVerdict(findings),
    },
    findings,
    outcomes,
    facts,
    coverage: coverage(facts),
    ruleset: RULESET,
    assessedAt: now,
  };
}

const BY_AXIS = [...new Set(RULES.map(({ axis }) => axis))].map(
  (axis) => [axis, RULES.filter((rule) => rule.axis === axis)] as const,
);

/** Once the hub was asked, a page's word makes load risk and provenance worse or leaves them as they are. */
function ranked(facts: Facts): Evaluation {
  const known = withoutPageSaid(facts);
  if (known === facts) return evaluate(facts, RULES);
  const parts = BY_AXIS.map(([axis, rules]) => {
    const all = evaluate(facts, rules);
    if (axis === 'openness') return all;
    const own = evaluate(known, rules);
    return mayCount(axis, all, own) ? all : own;
  });
  return {
    findings: parts.flatMap(({ findings }) => findings),
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
  };
}

/** Whether the verdict is worse with what the page said, or nothing that weighs is different. */
function mayCount(axis: Exclude<Axis, 'openness'>, all: Evaluation, own: Evaluation): boolean {
  return badness(axis, all) < badness(axis, own) || weighing(all) === weighing(own);
}

const weighing = ({ findings }: Evaluation): string =>
  JSON.stringify(findings.filter(({ weight }) => weight !== null));

/** 0 is the worst. */
const badness = (axis: Exclude<Axis, 'openness'>, { findings }: Evaluation): number =>
  axis === 'load-risk'
    ? LOAD_RISK_LEVELS.indexOf(loadRiskVerdict(findings).level)
    : PROVENANCE_LEVELS.indexOf(provenanceVerdict(findings).level);
