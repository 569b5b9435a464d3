import { FACT_NAMES, type Facts } from '../model/facts';
import type { Coverage, CoverageRow, Report, Stage } from '../model/report';
import type { Summary } from '../model/summary';
import { RULES, RULESET } from '../rules/index';
import { evaluate } from '../rules/kernel';
import { baseLevels } from '../rules/verdicts/base-levels';
import { loadRiskVerdict } from '../rules/verdicts/load-risk';
import { opennessVerdict } from '../rules/verdicts/openness';
import { provenanceVerdict } from '../rules/verdicts/provenance';

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

/** What was looked at, slot by slot. */
export function coverage(facts: Facts): Coverage {
  const rows = FACT_NAMES.map((fact): CoverageRow => {
    const slot = facts[fact];
    if (slot.state === 'not-collected') {
      return { fact, state: slot.state, reason: slot.why, from: null, url: null, at: null };
    }
    const { kind, url } = slot.source;
    const reason = slot.state === 'failed' ? slot.error : null;
    return { fact, state: slot.state, reason, from: kind, url, at: slot.at };
  });
  return { rows, collected: rows.filter((row) => row.state === 'collected').length, total: rows.length };
}

/** The part of a report that a page shows. */
export function summarize(report: Report, origin: Summary['origin'], final: boolean): Summary {
  const { facts: _facts, outcomes: _outcomes, ...shown } = report;
  return { ...shown, origin, final };
}
