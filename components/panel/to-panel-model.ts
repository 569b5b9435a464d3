import { isRisky } from '../../utils/assess/risky';
import { byName } from '../../utils/formats/names/by-name';
import { siteOf } from '../../utils/hubs/sites';
import type { PanelAnswer, Recent } from '../../utils/messaging/protocol';
import { markPosition } from '../../utils/model/mark';
import type { InspectedFile } from '../../utils/facts/inspection';
import type { RepositoryFile } from '../../utils/facts/files';
import { valueOf } from '../../utils/model/slot';
import type { FileRow } from '../kit/file-row';
import type { PanelModel, RecentSubject } from '../kit/panel-model';
import { isNotThere } from '../../utils/report/not-there';
import { pageNote } from '../kit/page-note';
import { coverageProblem, noReportProblem, type NoReport } from '../kit/problem-of';
import { PROBLEMS } from '../kit/problems';

/** Before the background answered. */
export const EMPTY_PANEL: PanelModel = {
  subject: null,
  report: null,
  files: null,
  filesComplete: false,
  busy: true,
  reading: null,
  problem: null,
  note: null,
  recent: [],
};

/** An answer to be shown, and no question to the popup. */
type PanelReply = Exclude<PanelAnswer, { type: 'ask-code-host' }>;

/** What the popup shows for an answer of the background. */
export function toPanelModel(answer: PanelReply, before: PanelModel): PanelModel {
  if (answer.type === 'none') return { ...EMPTY_PANEL, busy: false, recent: answer.recent.map(toRecent) };
  if (answer.type === 'problem') return withProblem(before, answer.problem);
  if (answer.type === 'reading') {
    const { path, bytesRead, size } = answer;
    return { ...before, reading: { path, bytesRead, size } };
  }
  const { report, origin, final, source } = answer;
  const hub = siteOf(report.subject.hub)?.hub.name ?? '';
  const missing = source === 'address' && final && isNotThere(report.coverage);
  const read = new Map((valueOf(report.facts.inspections) ?? []).map((file) => [file.path, file]));
  const { files: list } = report.facts;
  const files = valueOf(list);
  const readable = list.state === 'collected' && list.source.kind !== 'page';
  return {
    subject: report.subject,
    report: { ...report, origin, final },
    files: files && files.files.map((file) => ({ ...toRow(file, read.get(file.path) ?? null), readable })),
    filesComplete: files?.complete ?? false,
    busy: !final,
    reading: final ? null : before.reading,
    problem: missing ? PROBLEMS.noSuchModel : coverageProblem(report.coverage),
    note: missing ? null : pageNote(source, { ...report, final }, hub),
    recent: [],
  };
}

/** What was shown stays; the sentence says why nothing newer comes. */
export const withProblem = (before: PanelModel, why: NoReport): PanelModel => ({
  ...before,
  busy: false,
  reading: null,
  problem: noReportProblem(why),
});

function toRow(
  { path, size, sha256, scan }: RepositoryFile,
  inspected: InspectedFile | null,
): Omit<FileRow, 'readable'> {
  const format = inspected?.format ?? byName(path).format;
  return { path, size, sha256, scan, format, inspected, risky: isRisky(path) };
}

function toRecent({ subject, verdicts, usedAt }: Recent): RecentSubject {
  return {
    subject,
    marks: [
      markPosition(verdicts.openness),
      markPosition(verdicts.loadRisk),
      markPosition(verdicts.provenance),
    ],
    seenAt: usedAt,
    url: siteOf(subject.hub)?.model(subject.id) ?? '',
  };
}
