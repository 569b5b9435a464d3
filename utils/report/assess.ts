import type { Facts } from '../facts/facts';
import { withoutPageSaid } from '../facts/rank';
import type { Axis } from '../model/axis';
import { LOAD_RISK_LEVELS, PROVENANCE_LEVELS } from '../model/verdict';
import { RULES, RULESET } from '../rules/index';
import { evaluating, toEnd, type Evaluation, type Steps } from '../rules/kernel';
import { baseLevels } from '../rules/verdicts/base-levels';
import { loadRiskVerdict } from '../rules/verdicts/load-risk';
import { opennessVerdict } from '../rules/verdicts/openness';
import { provenanceVerdict } from '../rules/verdicts/provenance';
import { termsUnread } from '../terms/unread';
import { coverage } from './coverage';
import type { Report, Stage } from './report';

/** The report on these facts: pure, the same facts give the same report (`now`: ms since the epoch). */
export const assess = (facts: Facts, stage: Stage, now: number): Report =>
  toEnd(assessing(facts, stage, now));

/** The report on these facts in steps. `own`: what was said of them before the page's word stood beside them. */
export function* assessing(facts: Facts, stage: Stage, now: number, own?: Evaluation): Steps<Report> {
  const { findings, outcomes } =
    stage === 'page' ? yield* evaluating(facts, RULES) : yield* ranked(facts, own);
  return {
    subject: facts.subject,
    stage,
    verdicts: {
      openness: opennessVerdict(findings, baseLevels(facts), termsUnread(facts)),
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

const AXIS_OF = new Map<string, Axis>(RULES.map(({ id, axis }) => [id, axis]));
const AXES = [...new Set(AXIS_OF.values())];

/** Once the hub was asked, a page's word makes load risk and provenance worse or leaves them as they are. */
function* ranked(facts: Facts, before?: Evaluation): Steps<Evaluation> {
  const all = yield* evaluating(facts, RULES);
  const known = withoutPageSaid(facts);
  if (known === facts) return all;
  const own = before ?? (yield* evaluating(known, RULES));
  const parts = AXES.map((axis) => {
    const [allOf, ownOf] = [partOf(all, axis), partOf(own, axis)];
    return axis === 'openness' || mayCount(axis, allOf, ownOf) ? allOf : ownOf;
  });
  return {
    findings: parts.flatMap(({ findings }) => findings),
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
  };
}

const partOf = ({ findings, outcomes }: Evaluation, axis: Axis): Evaluation => ({
  findings: findings.filter((finding) => finding.axis === axis),
  outcomes: outcomes.filter(({ rule }) => AXIS_OF.get(rule) === axis),
});

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
