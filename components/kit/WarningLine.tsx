import { markPosition } from '../../utils/model/mark';
import type { Translate } from '../../utils/model/message';
import type { Verdicts } from '../../utils/model/verdict';
import { Mark } from './Mark';
import { tell } from './text';
import { toneOf, verdictList } from '../../utils/model/tone';
import { levelWord } from './words';

/** The sentence for the two levels that must not be missed, `dangerous` and `contradicted`; else nothing. */
export function WarningLine({ verdicts, t }: { readonly verdicts: Verdicts; readonly t: Translate }) {
  const warnings = verdictList(verdicts).filter((verdict) => toneOf(verdict) === 'alarm');
  if (warnings.length === 0) return null;
  return (
    <p class="warning alarm" role="status">
      {warnings.map((verdict) => {
        const reason = tell(t, verdict.reason);
        return (
          <span key={verdict.axis} title={reason}>
            <Mark position={markPosition(verdict)} size={12} />
            <strong>{tell(t, levelWord(verdict))}</strong> {reason}
          </span>
        );
      })}
    </p>
  );
}
