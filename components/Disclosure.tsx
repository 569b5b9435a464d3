import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Translate } from '../utils/model/message';
import { Popover } from './Popover';
import { useDismiss } from './use-dismiss';

interface DisclosureProps {
  readonly id: string;
  readonly class: string;
  readonly open: boolean;
  readonly t: Translate;
  onToggle(open: boolean): void;
  /** What the button shows. */
  readonly button: ComponentChildren;
  /** What the popover is called. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A button and its popover. Escape closes and gives the focus back; a press or a Tab elsewhere closes. */
export function Disclosure(props: DisclosureProps) {
  const { id, open, t, onToggle, label, children } = props;
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    onToggle(false);
    button.current?.focus();
  };
  useDismiss(whole, open, (byKey) => (byKey ? close() : onToggle(false)));
  return (
    <div class="disclosure" ref={whole}>
      <button
        ref={button}
        type="button"
        class={props.class}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(!open)}
      >
        {props.button}
      </button>
      {open && (
        <Popover id={id} label={label} t={t} onClose={close}>
          {children}
        </Popover>
      )}
    </div>
  );
}
