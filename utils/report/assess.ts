import type { Facts } from '../facts/facts';
import { RULES, RULESET } from '../rules/index';
import { evaluate } from '../rules/kernel';
import { baseLevels } from '../rules/verdicts/base-levels';
import { loadRiskVerdict } from '../rules/verdicts/load-risk';
import { opennessVerdict } from '../rules/verdicts/openness';
import { provenanceVerdict } from '../rules/verdicts/provenance';
import { coverage } from './coverage';
import type { Report, Stage } from './report';

/** The report on these facts: pure, the same facts give the same report (`now`: ms since the epoch). */
export function assess(facts: Facts, stage: Stage, now: number): Report {
  const { findings, outcomes } = evaluate(facts, RULES);
  return {
    subject: facts.subject,
    stage,
    verdicts: {
      openness: opennessVerdict(findings, baseLevels(facts)),
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
