import { message } from '../model/message';
import type { Report } from '../report/report';
import { siteOf } from '../hubs/sites';
import { describe } from './describe/description';
import { g7Rows } from './g7';
import { chainSection, datasetSection, fileSection, licenseSection } from './markdown/contents';
import { code, link, name } from './markdown/escape';
import { coverageSection, g7Section } from './markdown/limits';
import { signatureSection } from './markdown/signatures';
import { componentSection, findingSection, verdictSection } from './markdown/verdicts';
import { TOOL_NAME, type ExportOptions } from './options';
import { isoOf } from './times';

/** The report for people, as Markdown (CommonMark with GitHub's tables). What others wrote is escaped: it is text only. */
export function markdown(report: Report, options: ExportOptions): string {
  const { t } = options;
  const { subject, assessedAt, ruleset } = report;
  const described = describe(report);
  const page = siteOf(subject.hub)?.model(subject.id) ?? null;
  const made = message('export_made', TOOL_NAME, options.toolVersion, isoOf(assessedAt), ruleset);
  const sections = [
    verdictSection(report, t),
    findingSection(report, t),
    componentSection(report, t),
    licenseSection(report, described, t),
    chainSection(described, t),
    datasetSection(described, t),
    signatureSection(report, t),
    fileSection(described, t),
    coverageSection(report, t),
    g7Section(g7Rows(report, options, { name: 'Markdown', version: 'CommonMark' }), t),
  ];
  const parts = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [`## ${name(t(message(title)))}`, '', ...lines].join('\n'));
  return [
    `# ${link(code(subject.id), page)}`,
    `${name(t(message('export_revision')))} ${code(subject.revision)}`,
    name(t(made)),
    name(t(message('export_how_to_read'))),
    ...parts,
    '',
  ].join('\n\n');
}
