import { Component } from 'preact';
import { AXES } from '../../utils/model/finding';
import type { Message, Translate } from '../../utils/model/message';
import type { Summary } from '../../utils/report/summary';
import { Badge } from './Badge';
import { BasisNote } from '../kit/BasisNote';
import { CoverageBadge } from './CoverageBadge';
import { ReportFooter } from '../kit/ReportFooter';
import { Skeleton } from './Skeleton';
import { say, tell } from '../kit/text';
import { verdictList } from '../../utils/model/tone';
import { VerdictBody } from '../kit/VerdictBody';
import { WarningLine } from '../kit/WarningLine';

export interface BadgeRowProps {
  /** Null until the first report. */
  readonly summary: Summary | null;
  readonly problem: Message | null;
  /** The note on a page whose data was not in its usual place. */
  readonly note?: Message | null;
  readonly t: Translate;
  readonly now: number;
  /** Nothing is answered any more: the page must be loaded again. */
  readonly ended?: boolean;
  /** Draws every popover at once, to collect all texts. */
  readonly all?: boolean;
  /** Asks again; loads the page again when it is `ended`. */
  onLookAgain(): void;
}

/** The badge whose popover is open. */
interface Opened {
  readonly opened: string | null;
}

/** What a model page's header shows: three verdicts, what was looked at, and one line. At most one popover is open. */
export class BadgeRow extends Component<BadgeRowProps, Opened> {
  override state: Opened = { opened: null };

  readonly #toggle = (name: string) => (open: boolean) =>
    this.setState(({ opened }) => ({ opened: open ? name : opened === name ? null : opened }));

  override render() {
    const { summary, problem, note, ended, all = false, t, now, onLookAgain } = this.props;
    const { opened } = this.state;
    return (
      <section
        class="plimsoll row"
        aria-label={say(t, 'row_label')}
        aria-busy={summary === null && problem === null}
      >
        <div class="badges">
          {summary === null &&
            AXES.map((axis) => <Skeleton key={axis} axis={axis} waiting={!problem} t={t} />)}
          {summary &&
            verdictList(summary.verdicts).map((verdict) => {
              const { axis } = verdict;
              return (
                <Badge
                  key={axis}
                  verdict={verdict}
                  t={t}
                  open={all || opened === axis}
                  onToggle={this.#toggle(axis)}
                >
                  <VerdictBody verdict={verdict} report={summary} t={t} />
                  <ReportFooter report={summary} t={t} now={now} />
                </Badge>
              );
            })}
          {summary && (
            <CoverageBadge
              coverage={summary.coverage}
              t={t}
              open={all || opened === 'coverage'}
              onToggle={this.#toggle('coverage')}
            />
          )}
        </div>
        <div class="line">
          {summary && <WarningLine verdicts={summary.verdicts} t={t} />}
          <BasisNote summary={summary} problem={problem} t={t} now={now} />
          {note && !problem && <span class="about">{tell(t, note)}</span>}
          {(problem || summary?.final) && (
            <button type="button" class="link" onClick={onLookAgain}>
              {say(t, ended ? 'action_reload' : 'action_look_again')}
            </button>
          )}
        </div>
      </section>
    );
  }
}
