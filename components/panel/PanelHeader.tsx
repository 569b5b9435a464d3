import type { ComponentChildren } from 'preact';
import { worstPosition } from '../../utils/model/mark';
import type { Translate } from '../../utils/model/message';
import type { Subject } from '../../utils/model/subject';
import type { Verdicts } from '../../utils/model/verdict';
import { Mark } from '../kit/Mark';
import { Name } from '../kit/Name';
import { say } from '../kit/text';
import { toneOf, verdictList } from '../../utils/model/tone';

interface PanelHeaderProps {
  readonly subject: Subject;
  readonly verdicts: Verdicts | null;
  readonly busy: boolean;
  readonly t: Translate;
  onLookAgain(): void;
  /** Stands beside the button. */
  readonly children?: ComponentChildren;
}

/** Which model this is about, with the mark of its worst verdict. */
export function PanelHeader({ subject, verdicts, busy, t, onLookAgain, children }: PanelHeaderProps) {
  const list = verdicts ? verdictList(verdicts) : [];
  const tones = new Set(list.map(toneOf));
  const tone = (['alarm', 'warn'] as const).find((candidate) => tones.has(candidate)) ?? 'plain';
  return (
    <header class={`subject ${tone}`}>
      <Mark position={worstPosition(list)} size={32} />
      <h1>
        <Name text={subject.id} limit={72} />
      </h1>
      <button type="button" class="button" disabled={busy} onClick={onLookAgain}>
        {say(t, busy ? 'state_busy' : 'action_look_again')}
      </button>
      {children}
    </header>
  );
}
