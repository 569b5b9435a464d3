import type { Translate } from '../utils/model/message';
import { chainLayout, type LayoutRow } from './chain-layout';
import type { Chain, ChainEdgeKind, ChainNode, ChainState } from './chain-model';
import { ChainGutter } from './ChainGutter';
import { FindingItem, findingKey } from './FindingItem';
import { Name } from './Name';
import { keyPart, say, tell } from './text';
import { counted } from '../utils/model/message';

interface ChainGraphProps {
  readonly chain: Chain;
  /** Origins that evidence may link to. */
  readonly origins: ReadonlySet<string>;
  readonly t: Translate;
}

/** The base models above, the model itself last: a list, with the lines that join it drawn beside. */
export function ChainGraph({ chain, origins, t }: ChainGraphProps) {
  const { rows, lanes } = chainLayout(chain.nodes, chain.edges);
  return (
    <>
      {chain.hidden > 0 && <p class="more">{tell(t, counted('chain_more', chain.hidden))}</p>}
      <ol class="chain" aria-label={say(t, 'chain_label')}>
        {rows.map((row) => {
          const node = chain.nodes.find(({ id }) => id === row.id);
          return node && <NodeItem key={row.id} {...{ node, row, lanes, origins, t }} />;
        })}
      </ol>
    </>
  );
}

interface NodeItemProps extends Pick<ChainGraphProps, 'origins' | 't'> {
  readonly node: ChainNode;
  readonly row: LayoutRow<ChainEdgeKind>;
  readonly lanes: number;
}

function NodeItem({ node, row, lanes, origins, t }: NodeItemProps) {
  const { name, state, rights, into, conflicts } = node;
  return (
    <li class={`chain-node chain-${state}`} aria-current={state === 'subject' ? 'true' : undefined}>
      <ChainGutter row={row} lanes={lanes} state={state} />
      <div class="chain-text">
        <p class="chain-name">
          <Name text={name} limit={44} />
        </p>
        <p class="more">
          {state !== 'found' && <strong>{say(t, stateKey(state))} </strong>}
          {rights !== null && (
            <>
              {rights.label === '' ? say(t, 'license_none') : <Name text={rights.label} limit={40} />}
              {' · '}
              {say(t, `rights_${rights.rights.toLowerCase()}`)}
            </>
          )}
          {rights === null && (state === 'found' || state === 'subject') && say(t, 'chain_license_not_seen')}
        </p>
        {into.map(({ name: child, relation }) => (
          <p key={child} class="more">
            {say(t, `chain_into_${relation}`, child)}
          </p>
        ))}
        {conflicts.length > 0 && (
          <details class="chain-conflict">
            <summary>{tell(t, counted('chain_conflicts', conflicts.length))}</summary>
            <ul class="findings">
              {conflicts.map((finding) => (
                <FindingItem key={findingKey(finding)} finding={finding} origins={origins} t={t} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

/** A failure of the look-up has the words that coverage has for it. */
function stateKey(state: Exclude<ChainState, 'found'>): string {
  const own = ['subject', 'gone', 'cycle', 'not-asked'].includes(state);
  return own ? `chain_state_${keyPart(state)}` : `reason_${keyPart(state)}`;
}
