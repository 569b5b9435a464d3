import type { ComponentReading } from '../../utils/model/component';
import type { Translate } from '../../utils/model/message';
import { StateGlyph } from '../kit/StateGlyph';
import { keyPart, say, shorten } from '../kit/text';
import { safeText } from '../../utils/text/safe-text';

interface ComponentCellProps {
  readonly reading: ComponentReading;
  readonly open: boolean;
  /** The element that shows the evidence when this is open. */
  readonly evidenceId: string;
  /** Whether Tab stops here; one cell of the grid does. */
  readonly focusable: boolean;
  readonly t: Translate;
  onFocus(): void;
  onToggle(): void;
}

/** A licence in a cell is cut to so many letters; the evidence has it whole. */
const LICENSE_LETTERS = 20;

/** One component: shape, name, the state in a word, and the licence when one is known. */
export function ComponentCell({
  reading,
  open,
  evidenceId,
  focusable,
  t,
  onFocus,
  onToggle,
}: ComponentCellProps) {
  const { id, state, license } = reading;
  return (
    <button
      type="button"
      class={`component component-${state}`}
      aria-expanded={open}
      aria-controls={open ? evidenceId : undefined}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      onClick={onToggle}
    >
      <StateGlyph state={state} />
      <span class="name">{say(t, `component_${keyPart(id)}`)}</span>{' '}
      <span class="said">
        {say(t, `component_state_${keyPart(state)}`)}
        {license !== null && (
          <>
            {' · '}
            <bdi>{shorten(safeText(license), LICENSE_LETTERS)}</bdi>
          </>
        )}
      </span>
    </button>
  );
}
