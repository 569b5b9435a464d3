import type { Message, Translate } from '../../utils/model/message';
import { BasisNote } from '../kit/BasisNote';
import { AccessNote, type Access } from './AccessNote';
import { ExportMenu } from './ExportMenu';
import { PanelHeader } from './PanelHeader';
import type { PanelModel } from '../kit/panel-model';
import { PanelReportView } from './PanelReportView';
import { RecentList } from './RecentList';
import { say, tell } from '../kit/text';
import { WarningLine } from '../kit/WarningLine';

export interface ExportOffer {
  readonly label: Message;
  readonly items: readonly { readonly id: string; readonly label: Message }[];
  readonly onExport: (id: string) => void;
}

export interface PanelProps {
  readonly model: PanelModel;
  readonly t: Translate;
  readonly now: number;
  /** The shapes that the report can be saved in; null until they are known. */
  readonly exports?: ExportOffer | null;
  /** Set when access to a hub is missing. */
  readonly access?: Access | null;
  onLookAgain(): void;
  onCopy(text: string): void;
  onOpenOptions?(): void;
  /** Read these files' bytes; null: all that could run something. */
  onRead(paths: readonly string[] | null): void;
  onStop(): void;
  /** Ask the code host about the repositories that the card links. */
  readonly onLookUpCode?: () => void;
  /** Compare the weights' headers with the base model's. */
  readonly onCompareHeaders?: () => void;
}

/** The popup: the model of this tab in full, or what was seen last. */
export function Panel({
  model,
  t,
  now,
  exports,
  access,
  onLookAgain,
  onOpenOptions,
  ...actions
}: PanelProps) {
  const { subject, report, problem, busy } = model;
  const options = onOpenOptions && (
    <button type="button" class="link" onClick={onOpenOptions}>
      {say(t, 'action_open_options')}
    </button>
  );
  const note = access && <AccessNote access={access} t={t} />;
  if (subject === null) {
    return (
      <main class="plimsoll panel">
        {note}
        <RecentList recent={model.recent} t={t} now={now} />
        {options && <div class="foot">{options}</div>}
      </main>
    );
  }
  return (
    <main class="plimsoll panel" aria-busy={busy}>
      {note}
      <PanelHeader
        subject={subject}
        verdicts={report?.verdicts ?? null}
        busy={busy}
        t={t}
        onLookAgain={onLookAgain}
      >
        {exports && report && (
          <ExportMenu label={exports.label} exports={exports.items} t={t} onExport={exports.onExport} />
        )}
      </PanelHeader>
      {report && <WarningLine verdicts={report.verdicts} t={t} />}
      <div class={problem ? 'note problem' : 'note'}>
        <BasisNote summary={report} problem={problem} t={t} now={now} />
      </div>
      {model.note && <p class="note page">{tell(t, model.note)}</p>}
      {report === null ? (
        !problem && <div class="placeholder" aria-hidden="true" />
      ) : (
        <PanelReportView {...{ report, model, t, now }} {...actions} />
      )}
      {options && <div class="foot">{options}</div>}
    </main>
  );
}
