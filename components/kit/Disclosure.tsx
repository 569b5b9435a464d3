import { Component, createRef, type ComponentChildren } from 'preact';
import type { Translate } from '../../utils/model/message';
import { listenForDismissal } from './dismiss';
import { Popover } from './Popover';

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

/**
 * A button and its popover. Escape closes and gives the focus back; a press or a Tab elsewhere closes.
 * A class, like `BadgeRow`: without hooks the content script is 2.6 KB smaller.
 */
export class Disclosure extends Component<DisclosureProps> {
  readonly #whole = createRef<HTMLDivElement>();
  readonly #button = createRef<HTMLButtonElement>();
  #stop: (() => void) | null = null;

  readonly #close = (byKey = true) => {
    this.props.onToggle(false);
    if (byKey) this.#button.current?.focus();
  };

  override componentDidUpdate() {
    const { current } = this.#whole;
    if (this.props.open && current) this.#stop ??= listenForDismissal(current, this.#close);
    else this.componentWillUnmount();
  }

  override componentWillUnmount() {
    this.#stop?.();
    this.#stop = null;
  }

  override render() {
    const { id, class: className, open, t, onToggle, button, label, children } = this.props;
    return (
      <div class="disclosure" ref={this.#whole}>
        <button
          ref={this.#button}
          type="button"
          class={className}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onToggle(!open)}
        >
          {button}
        </button>
        {open && (
          <Popover id={id} label={label} t={t} onClose={() => this.#close()}>
            {children}
          </Popover>
        )}
      </div>
    );
  }
}
