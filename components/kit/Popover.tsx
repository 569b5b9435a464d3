import type { ComponentChildren } from 'preact';
import type { Translate } from '../../utils/model/message';
import { say } from './text';

interface PopoverProps {
  readonly id: string;
  readonly label: string;
  readonly t: Translate;
  onClose(): void;
  readonly children: ComponentChildren;
}

/** The box below a badge. It can be focused, so that the keyboard can scroll it; Escape is the opener's business. */
export function Popover({ id, label, t, onClose, children }: PopoverProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must take the focus
    <div id={id} class="popover" role="dialog" aria-label={label} tabIndex={0}>
      <button type="button" class="close" aria-label={say(t, 'action_close')} onClick={onClose}>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1 1l8 8M9 1l-8 8" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
      {children}
    </div>
  );
}
