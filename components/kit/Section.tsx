import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  /** A few words beside the title, such as a count. */
  readonly note: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the panel that opens and closes. What is closed is not drawn: a list may have thousands of rows. */
export function Section({ title, note, open = false, children }: SectionProps) {
  const [shown, setShown] = useState(open);
  return (
    <details class="section" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <span class="title">{title}</span> <span class="count">{note}</span>
      </summary>
      {shown && children}
    </details>
  );
}
