import type { ComponentChildren } from 'preact';
import { markPosition } from '../../utils/model/mark';
import type { Translate } from '../../utils/model/message';
import type { Verdict } from '../../utils/model/verdict';
import { Disclosure } from '../kit/Disclosure';
import { Mark } from '../kit/Mark';
import { tell } from '../kit/text';
import { toneOf } from '../../utils/model/tone';
import { axisWord, levelWord } from '../kit/words';

interface BadgeProps {
  readonly verdict: Verdict;
  readonly t: Translate;
  readonly open: boolean;
  /** A policy has something to say: the mark gets its notch. */
  readonly notch?: boolean;
  onToggle(open: boolean): void;
  /** What the popover holds. */
  readonly children: ComponentChildren;
}

/** One verdict: mark, axis and word on a button that opens its explanation. */
export function Badge({ verdict, t, open, notch = false, onToggle, children }: BadgeProps) {
  const axis = tell(t, axisWord(verdict.axis));
  return (
    <Disclosure
      id={`plimsoll-${verdict.axis}`}
      class={`badge ${toneOf(verdict)}`}
      open={open}
      t={t}
      onToggle={onToggle}
      label={axis}
      button={
        <>
          <Mark position={markPosition(verdict)} notch={notch} />
          <span class="axis">{axis}</span> <span class="word">{tell(t, levelWord(verdict))}</span>
        </>
      }
    >
      {children}
    </Disclosure>
  );
}
