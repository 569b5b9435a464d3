import type { Translate } from '../../utils/model/message';
import { counted } from '../../utils/model/message';
import { chainLayout } from './chain-layout';
import type { Chain, ChainNode, ChainState } from './chain-model';
import { FindingItem, findingKey } from '../kit/FindingItem';
import { GraphList } from './GraphList';
import { Name } from '../kit/Name';
import { RightsWords } from './RightsWords';
import { keyPart, say, tell } from '../kit/text';

interface ChainGraphProps {
  readonly chain: Chain;
  /** Origins that evidence may link to. */
  readonly origins: ReadonlySet<string>;
  readonly t: Translate;
}

/** The base models above, the model itself last: a list, with the lines that join it drawn beside. */
export function ChainGraph({ chain, origins, t }: ChainGraphProps) {
  const byId = new Map(chain.nodes.map((node) => [node.id, node]));
  return (
    <>
      {chain.hidden > 0 && <p class="more">{tell(t, counted('chain_more', chain.hidden))}</p>}
      <GraphList
        layout={chainLayout(chain.nodes, chain.edges)}
        label={say(t, 'chain_label')}
        stateOf={(id) => byId.get(id)?.state ?? 'not-asked'}
      >
        {(id) => {
          const node = byId.get(id);
          return node && <NodeWords {...{ node, origins, t }} />;
        }}
      </GraphList>
    </>
  );
}

interface NodeWordsProps extends Pick<ChainGraphProps, 'origins' | 't'> {
  readonly node: ChainNode;
}

function NodeWords({ node, origins, t }: NodeWordsProps) {
  const { name, state, rights, into, conflicts } = node;
  return (
    <>
      <p class="chain-name">
        <Name text={name} limit={44} />
      </p>
      <p class="more">
        {state !== 'found' && <strong>{say(t, stateKey(state))} </strong>}
        <RightsWords rights={rights} state={state} t={t} />
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
    </>
  );
}

/** A failure of the look-up has the words that coverage has for it. */
export function stateKey(state: Exclude<ChainState, 'found'>): string {
  const own = ['subject', 'gone', 'cycle', 'not-asked'].includes(state);
  return own ? `chain_state_${keyPart(state)}` : `reason_${keyPart(state)}`;
}
