import type { FindingLevel } from '../../utils/model/finding';
import { markPosition } from '../../utils/model/mark';
import { counted } from '../../utils/model/message';
import type { Verdict } from '../../utils/model/verdict';
import { FindingItem, findingKey } from './FindingItem';
import { Mark } from './Mark';
import { hubOrigins } from './source-link';
import { tell } from './text';
import { toneOf } from '../../utils/model/tone';
import { VerdictNotes } from './VerdictNotes';
import { sameMessage, type ViewProps } from './view';
import { axisWord, levelWord } from './words';

/** So many deciding findings are shown at once; the panel lists all. */
const SHOWN_FINDINGS = { openness: 3, 'load-risk': 4, provenance: 4 } as const;

/** The strongest reasons first. */
const STRENGTH = ['worst', 'serious', 'caution', 'good', 'note'] as const satisfies readonly FindingLevel[];

interface VerdictBodyProps extends Omit<ViewProps, 'now'> {
  readonly verdict: Verdict;
  /** Word and reason stand above already. */
  readonly headed?: boolean;
}

/** A verdict in full: word, reason, what it rests on, what would change it. */
export function VerdictBody({ verdict, report, t, headed = false }: VerdictBodyProps) {
  const findings = verdict.deciding
    .flatMap((index) => report.findings[index] ?? [])
    .toSorted((one, other) => STRENGTH.indexOf(one.level) - STRENGTH.indexOf(other.level));
  const shown = SHOWN_FINDINGS[verdict.axis];
  const origins = hubOrigins(report.coverage);
  const hidden = findings.length - shown;
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
          {findings.slice(0, shown).map((finding) => (
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
