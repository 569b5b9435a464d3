import type { ChangesFact } from '../../utils/facts/history';
import { counted, type Translate } from '../../utils/model/message';
import type { Slot } from '../../utils/model/slot';
import { CoverageList } from '../kit/CoverageList';
import { FactCard } from './FactCard';
import { FileTable } from '../files/FileTable';
import { FindingList } from '../kit/FindingList';
import { HistoryList } from '../provenance/HistoryList';
import { OpennessSection } from '../openness/OpennessSection';
import type { PanelModel, PanelReport } from '../kit/panel-model';
import { ProvenanceSection } from '../provenance/ProvenanceSection';
import { ReadAll } from '../files/ReadAll';
import { SafeLoad } from '../files/SafeLoad';
import { ReportFooter } from '../kit/ReportFooter';
import { Section } from '../kit/Section';
import { SignatureSection } from '../provenance/SignatureSection';
import { say, tell } from '../kit/text';
import { verdictList } from '../../utils/model/tone';
import { VerdictCard } from '../kit/VerdictCard';

interface PanelReportViewProps {
  readonly report: PanelReport;
  readonly model: Pick<PanelModel, 'files' | 'filesComplete' | 'reading'>;
  readonly t: Translate;
  readonly now: number;
  onCopy(text: string): void;
  onRead(paths: readonly string[] | null): void;
  onStop(): void;
  readonly onLookUpCode?: (() => void) | undefined;
  readonly onCompareHeaders?: (() => void) | undefined;
}

/** Everything about one model, the most wanted first. */
export function PanelReportView({
  report,
  model,
  t,
  now,
  onCopy,
  onRead,
  onStop,
  onLookUpCode,
  onCompareHeaders,
}: PanelReportViewProps) {
  const { files, filesComplete, reading } = model;
  const { collected, total } = report.coverage;
  return (
    <>
      <div class="cards">
        {verdictList(report.verdicts).map((verdict) => (
          <VerdictCard key={verdict.axis} verdict={verdict} report={report} t={t} />
        ))}
      </div>
      <OpennessSection report={report} t={t} onLookUpCode={onLookUpCode} />
      <ProvenanceSection
        report={report}
        t={t}
        onCompareHeaders={onCompareHeaders}
        signature={report.facts && <SignatureSection signatures={report.facts.signatures} t={t} now={now} />}
        history={
          report.facts && (
            <Section title={say(t, 'history_title')} note={historyNote(report.facts.changesSinceVisit, t)}>
              <HistoryList visits={report.facts.changesSinceVisit} commits={report.facts.commits} t={t} />
            </Section>
          )
        }
      />
      {report.facts && <FactCard facts={report.facts} t={t} />}
      <Section title={say(t, 'section_findings')} note={String(report.findings.length)}>
        <FindingList report={report} t={t} />
      </Section>
      <Section
        title={say(t, 'section_files')}
        note={files ? String(files.length) : say(t, 'files_not_listed')}
      >
        {files ? (
          <>
            {report.facts && report.verdicts.loadRisk.level !== 'dangerous' && (
              <SafeLoad facts={report.facts} t={t} onCopy={onCopy} />
            )}
            <ReadAll reading={reading} files={files} t={t} onRead={() => onRead(null)} onStop={onStop} />
            <FileTable
              rows={files}
              complete={filesComplete}
              t={t}
              onCopy={onCopy}
              reading={reading}
              onRead={onRead}
            />
          </>
        ) : (
          <p class="more">{say(t, 'files_not_listed_help')}</p>
        )}
      </Section>
      <Section title={say(t, 'section_coverage')} note={say(t, 'coverage_count', collected, total)}>
        <CoverageList coverage={report.coverage} t={t} />
      </Section>
      <ReportFooter report={report} t={t} now={now} />
    </>
  );
}

/** A count when something was compared: what changed is worth opening. */
const historyNote = (visits: Slot<ChangesFact>, t: Translate): string =>
  visits.state === 'collected'
    ? tell(t, counted('history_changes', visits.value.changes.length))
    : say(t, 'history_not_compared');
