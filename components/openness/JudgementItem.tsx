import type { ComponentChildren } from 'preact';
import type { Agreement } from '../../utils/judgements/compare';
import type { Translate } from '../../utils/model/message';
import type { OpennessVerdict } from '../../utils/model/verdict';
import { say } from '../kit/text';
import { tierCode } from '../kit/words';

interface JudgementItemProps {
  readonly name: string;
  readonly said: string;
  /** Null when there is no tier to stand beside. */
  readonly agreement: Agreement | null;
  readonly verdict: OpennessVerdict;
  readonly t: Translate;
  readonly children?: ComponentChildren;
}

/** Two strokes side by side, one of them cut, or crossed: equal, perhaps, not equal. */
export const AGREEMENT_SHAPES: Readonly<Record<Agreement, string>> = {
  same: 'M2 4h8M2 8h8',
  possible: 'M2 4h8M2 8h2.5M7.5 8H10',
  differs: 'M2 4h8M2 8h8M8.5 1.5l-5 9',
};

/** One judge's word, and how it stands to ours. */
export const JudgementItem = ({ name, said, agreement, verdict, t, children }: JudgementItemProps) => (
  <li class={`judgement judgement-${agreement ?? 'alone'}`}>
    <p>
      <strong>{name}</strong> {said}
    </p>
    {agreement && (
      <p class="agreement">
        <svg class="glyph" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill="none">
          <path d={AGREEMENT_SHAPES[agreement]} stroke="currentColor" stroke-width="1.5" />
        </svg>{' '}
        {say(t, `judgement_${agreement}`, tierCode(verdict))}
      </p>
    )}
    {children}
  </li>
);
