import { markPosition } from '../utils/model/mark';
import { counted } from '../utils/model/message';
import type { Verdict } from '../utils/model/verdict';
import { FindingItem, findingKey } from './FindingItem';
import { Mark } from './Mark';
import { hubOrigins } from './source-link';
import { tell } from './text';
import { toneOf } from '../utils/model/tone';
import { VerdictNotes } from './VerdictNotes';
import { sameMessage, type ViewProps } from './view';
import { axisWord, levelWord } from './words';

/** So many deciding findings are shown at once; the panel lists all. */
const SHOWN_FINDINGS = 4;

interface VerdictBodyProps extends Omit<ViewProps, 'now'> {
  readonly verdict: Verdict;
  /** Word and reason stand above already. */
  readonly headed?: boolean;
}

/** A verdict in full: word, reason, what it rests on, what would change it. */
export function VerdictBody({ verdict, report, t, headed = false }: VerdictBodyProps) {
  const findings = verdict.deciding.flatMap((index) => report.findings[index] ?? []);
  const origins = hubOrigins(report.coverage);
  const hidden = findings.length - SHOWN_FINDINGS;
  return (
    <>
      {!headed && (
        <>
          <header class={`verdict ${toneOf(verdict)}`}>
            <Mark position={markPosition(verdict)} size={32} />
            <div>
              <div class="axis">{tell(t, axisWord(verdict.axis))}</div>
              <div class="word">{tell(t, levelWord(verdict))}</div>
            </div>
          </header>
          <p class="reason">{tell(t, verdict.reason)}</p>
        </>
      )}
      <VerdictNotes verdict={verdict} t={t} />
      {findings.length > 0 && (
        <ul class="findings">
          {findings.slice(0, SHOWN_FINDINGS).map((finding) => (
            <FindingItem
              key={findingKey(finding)}
              finding={finding}
              origins={origins}
              t={t}
              alreadySaid={sameMessage(finding.message, verdict.reason)}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && <p class="more">{tell(t, counted('findings_more', hidden))}</p>}
    </>
  );
}
