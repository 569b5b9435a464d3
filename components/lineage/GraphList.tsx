import type { ComponentChildren } from 'preact';
import type { Layout } from './chain-layout';
import type { ChainState } from './chain-model';
import { ChainGutter } from './ChainGutter';

interface GraphListProps {
  readonly layout: Layout<string>;
  /** What the list holds, in words. */
  readonly label: string;
  readonly stateOf: (id: string) => ChainState;
  /** The node's words; the drawing beside them says nothing that they do not. */
  readonly children: (id: string) => ComponentChildren;
}

/** A graph as a list, with the lines that join its nodes drawn beside: read in order, by keyboard or aloud. */
export const GraphList = ({ layout, label, stateOf, children }: GraphListProps) => (
  <ol class="chain" aria-label={label}>
    {layout.rows.map((row) => {
      const state = stateOf(row.id);
      return (
        <li
          key={row.id}
          class={`chain-node chain-${state}`}
          aria-current={state === 'subject' ? 'true' : undefined}
        >
          <ChainGutter row={row} lanes={layout.lanes} state={state} />
          <div class="chain-text">{children(row.id)}</div>
        </li>
      );
    })}
  </ol>
);
