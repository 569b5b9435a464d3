import { render } from 'preact';
import { ErrorBoundary } from '../../components/kit/ErrorBoundary';
import { pageNote } from '../../components/kit/page-note';
import { coverageProblem, noReportProblem } from '../../components/kit/problem-of';
import { PROBLEMS } from '../../components/kit/problems';
import { BadgeRow, type BadgeRowProps } from '../../components/row/BadgeRow';
import type { Translate } from '../../utils/model/message';
import { rehearse } from '../../utils/page/drawing';
import type { Draw } from '../../utils/page/row';

/** Draws the row of badges. `hub`: its name; `t` keeps what it was asked for (`utils/i18n/kept.ts`). */
export function drawer(hub: string, t: Translate, reload: () => void): Draw {
  let now = 0;
  return (container, state, lookAgain) => {
    if (state === null) return render(null, container);
    const { summary, problem, page, theme } = state;
    const ended = problem === 'updated';
    const isFirst = now === 0;
    // Once no text is given for another age, ages stay as they are.
    if (!ended) now = Date.now();
    container.setAttribute('data-theme', theme);
    const row: BadgeRowProps = {
      summary,
      problem: problem ? noReportProblem(problem) : summary && coverageProblem(summary.coverage),
      note: summary && pageNote(page.source ?? 'usual', summary, hub),
      t,
      now,
      ended,
      onLookAgain: ended ? reload : lookAgain,
    };
    const atEnd = { ...row, ended: true, onLookAgain: reload };
    const fallback = <BadgeRow {...atEnd} summary={null} problem={PROBLEMS.internal} />;
    render(<ErrorBoundary fallback={fallback}>{<BadgeRow {...row} />}</ErrorBoundary>, container);
    if (ended || !(isFirst || summary?.final)) return;
    // What nobody opened yet, and the end: their texts are not available later.
    requestIdleCallback(() => {
      rehearse(<BadgeRow {...row} all />);
      rehearse(<BadgeRow {...atEnd} problem={PROBLEMS.updated} />);
    });
  };
}
