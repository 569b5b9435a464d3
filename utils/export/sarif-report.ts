import type { Evidence, Finding, FindingLevel } from '../model/finding';
import type { Report } from '../report/report';
import { commitId } from '../model/subject';
import { siteOf } from '../hubs/sites';
import { webAddress } from './addresses';
import { given } from './given';
import { TOOL_NAME, type ExportOptions } from './options';
import { SARIF_SCHEMA, type Level } from './sarif-words';
import { safeText } from '../text/safe-text';
import { isoOf } from './times';
import { verdictCode } from './words';

/** SARIF 2.1.0 §3.27.9 and §3.27.10: a `pass` has no level. */
const KINDS: Readonly<Record<FindingLevel, { readonly kind: string; readonly level: Level }>> = {
  worst: { kind: 'fail', level: 'error' },
  serious: { kind: 'fail', level: 'warning' },
  caution: { kind: 'fail', level: 'warning' },
  note: { kind: 'informational', level: 'none' },
  good: { kind: 'pass', level: 'none' },
};

/** Places that one result names. */
const MOST_LOCATIONS = 100;

/** The findings of a report as a SARIF 2.1.0 log (OASIS, 2020): what rules said, where, and what nobody looked at. */
export function sarifReport(report: Report, options: ExportOptions): object {
  const { subject, findings, verdicts, coverage, ruleset, assessedAt } = report;
  const rules = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  const repositoryUri = siteOf(subject.hub)?.model(subject.id) ?? null;
  return {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      given({
        tool: {
          driver: {
            name: TOOL_NAME,
            version: options.toolVersion,
            rules: rules.map((id) => ({ id, properties: { axis: id.split('/')[0] ?? '' } })),
            notifications: [{ id: 'not-known' }],
          },
        },
        versionControlProvenance:
          repositoryUri === null ? [] : [given({ repositoryUri, revisionId: commitId(subject.revision) })],
        invocations: [
          {
            executionSuccessful: true,
            endTimeUtc: isoOf(assessedAt),
            toolExecutionNotifications: coverage.rows
              .filter(({ state }) => state !== 'collected')
              .map(({ fact, reason }) => ({
                descriptor: { id: 'not-known' },
                level: 'note',
                message: { text: `Not looked at: ${fact} (${reason ?? 'no reason given'})` },
              })),
          },
        ],
        results: findings.map((finding) => resultOf(finding, rules, report, options)),
        properties: {
          ruleset,
          verdicts: Object.fromEntries(
            Object.values(verdicts).map((verdict) => [verdict.axis, verdictCode(verdict)]),
          ),
        },
      }),
    ],
  };
}

const resultOf = (finding: Finding, rules: readonly string[], report: Report, { t }: ExportOptions): object =>
  given({
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    ...KINDS[finding.level],
    message: { text: safeText(t(finding.message)) },
    locations: finding.evidence.slice(0, MOST_LOCATIONS).map((evidence) => locationOf(evidence, report)),
    properties: given({
      axis: finding.axis,
      finding: finding.level,
      grounding: finding.grounding,
      change: finding.change && safeText(t(finding.change)),
    }),
  });

/** The file on the hub, at the commit; else the answer it was read in, with the place inside it. */
function locationOf({ source, file, seen }: Evidence, { subject }: Report): object {
  const uri = (file !== null && siteOf(subject.hub)?.file(subject, file)) || webAddress(source.url);
  return given({
    physicalLocation: uri === null ? null : { artifactLocation: { uri } },
    logicalLocations: source.path === '' ? [] : [{ fullyQualifiedName: safeText(source.path) }],
    message: { text: safeText(seen) },
  });
}
