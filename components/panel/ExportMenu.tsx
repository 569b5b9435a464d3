import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message, Translate } from '../../utils/model/message';
import { listenForDismissal } from '../kit/dismiss';
import { tell } from '../kit/text';

interface ExportMenuProps<Id extends string> {
  /** What the button says. */
  readonly label: Message;
  readonly exports: readonly { readonly id: Id; readonly label: Message }[];
  readonly t: Translate;
  onExport(id: Id): void;
}

const MENU_ID = 'export-menu';

/** Where an arrow key leads from an item, round the ends; null for other keys. */
function target(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (from - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * A button and the menu of shapes to save a report in: arrows, Home and End move, Enter and Space choose, Escape closes
 * and gives the focus back, Tab and a press elsewhere close.
 */
export function ExportMenu<Id extends string>({ label, exports, t, onExport }: ExportMenuProps<Id>) {
  const [focused, setFocused] = useState<number | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = focused !== null && exports.length > 0;

  const close = (byKey: boolean) => {
    setFocused(null);
    if (byKey) button.current?.focus();
  };
  useEffect(() => {
    const { current } = whole;
    return isOpen && current !== null ? listenForDismissal(current, close) : undefined;
  }, [isOpen]);
  useEffect(() => {
    if (focused !== null) whole.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[focused]?.focus();
  }, [focused]);

  const move = (event: KeyboardEvent, from: number) => {
    const next = target(event.key, from, exports.length);
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
  };
  const choose = (id: Id) => {
    close(true);
    onExport(id);
  };
  return (
    <div class="export-menu" ref={whole}>
      <button
        ref={button}
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? MENU_ID : undefined}
        onClick={() => setFocused(isOpen ? null : 0)}
        onKeyDown={(event) => {
          // From the button, down is the first item and up is the last.
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
            move(event, event.key === 'ArrowDown' ? -1 : 0);
        }}
      >
        {tell(t, label)}
      </button>
      {isOpen && (
        <div id={MENU_ID} role="menu" aria-label={tell(t, label)}>
          {exports.map((one, index) => (
            <button
              key={one.id}
              type="button"
              role="menuitem"
              tabIndex={index === focused ? 0 : -1}
              onKeyDown={(event) => move(event, index)}
              onClick={() => choose(one.id)}
            >
              {tell(t, one.label)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
