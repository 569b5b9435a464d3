import { markPosition } from '../../utils/model/mark';
import type { Verdict } from '../../utils/model/verdict';
import { Mark } from './Mark';
import { tell } from './text';
import { toneOf } from '../../utils/model/tone';
import { VerdictBody } from './VerdictBody';
import type { ViewProps } from './view';
import { axisWord, levelWord } from './words';

/** One verdict in the panel: word and reason at once, the grounds on opening. */
export function VerdictCard({ verdict, report, t }: Omit<ViewProps, 'now'> & { readonly verdict: Verdict }) {
  return (
    <details class={`card ${toneOf(verdict)}`}>
      <summary>
        <Mark position={markPosition(verdict)} />
        <span class="axis">{tell(t, axisWord(verdict.axis))}</span>{' '}
        <span class="word">{tell(t, levelWord(verdict))}</span>
        <span class="reason">{tell(t, verdict.reason)}</span>
      </summary>
      <VerdictBody verdict={verdict} report={report} t={t} headed />
    </details>
  );
}
