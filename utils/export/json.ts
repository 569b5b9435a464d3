import type { Finding } from '../model/finding';
import type { Translate } from '../model/message';
import type { Report } from '../report/report';
import { valueOf } from '../model/slot';
import type { Verdict } from '../model/verdict';
import { safeText } from '../text/safe-text';
import { g7Rows } from './g7';
import { TOOL_NAME, type ExportOptions } from './options';
import { exactIsoOf, isoOf } from './times';

/**
 * A report as plain JSON for people and other tools: facts by value (null when not collected; `coverage`
 * says why and from where), verdicts and findings with their texts written out.
 */
export function reportJson(report: Report, t: Translate) {
  const { subject, stage, verdicts, findings, outcomes, facts, coverage, ruleset, assessedAt } = report;
  const verdict = ({ reason, deciding, ...rest }: Verdict) => ({
    ...rest,
    reason: safeText(t(reason)),
    deciding: deciding.map((index) => findings[index]?.rule),
  });
  return {
    subject,
    facts: {
      ...Object.fromEntries(coverage.rows.map(({ fact }) => [fact, valueOf<unknown>(facts[fact])])),
      files: valueOf(facts.files)?.files ?? null,
      filesComplete: valueOf(facts.files)?.complete ?? null,
    },
    verdicts: {
      openness: verdict(verdicts.openness),
      loadRisk: verdict(verdicts.loadRisk),
      provenance: verdict(verdicts.provenance),
    },
    findings: findings.map((finding: Finding) => ({
      ...finding,
      message: safeText(t(finding.message)),
      change: finding.change && safeText(t(finding.change)),
    })),
    outcomes: outcomes.map((outcome) =>
      outcome.outcome === 'not-applicable' ? { ...outcome, reason: safeText(t(outcome.reason)) } : outcome,
    ),
    coverage,
    stage,
    ruleset,
    assessedAt: exactIsoOf(assessedAt),
  };
}

/** The report as JSON with all that an export adds: who made it, and the minimum elements of the G7. */
export const jsonExport = (report: Report, options: ExportOptions): object => ({
  exportedBy: { name: TOOL_NAME, version: options.toolVersion },
  exportedAt: isoOf(options.timestamp),
  ...reportJson(report, options.t),
  g7: g7Rows(report, options, { name: 'Plimsoll JSON', version: options.toolVersion }),
});
