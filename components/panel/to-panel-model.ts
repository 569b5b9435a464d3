import { isRisky } from '../../utils/assess/risky';
import { worthReading } from '../../utils/assess/worth-reading';
import { byName } from '../../utils/formats/names/by-name';
import type { Facts } from '../../utils/facts/facts';
import { defaultLoad } from '../../utils/loaders/default-load';
import { siteOf } from '../../utils/hubs/sites';
import type { PanelAnswer, Recent } from '../../utils/messaging/protocol';
import { markPosition } from '../../utils/model/mark';
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
  const { files: list } = report.facts;
  const files = valueOf(list);
  const readable = list.state === 'collected' && list.source.kind !== 'page';
  return {
    subject: report.subject,
    report: { ...report, origin, final },
    files: files && toRows(files.files, report.facts, readable),
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

function toRows(files: readonly RepositoryFile[], facts: Facts, readable: boolean): readonly FileRow[] {
  const read = new Map((valueOf(facts.inspections) ?? []).map((file) => [file.path, file]));
  const { opened } = defaultLoad(facts);
  const worth = new Set(worthReading(facts));
  return files.map((file) => {
    const { path, size, sha256, scan } = file;
    const inspected = read.get(path) ?? null;
    const format = inspected?.format ?? byName(path).format;
    const risky = isRisky(path) || opened.get(path)?.as === 'code-config';
    const about = { loaded: opened.has(path), worthReading: worth.has(file), risky, readable };
    return { path, size, sha256, scan, format, inspected, ...about };
  });
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
