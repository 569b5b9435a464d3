import type { HubSite } from '../../utils/hubs/contract';
import type { Verdicts } from '../../utils/model/verdict';
import { counted, type Translate } from '../../utils/model/message';
import { verdictList } from '../../utils/model/tone';
import { LINK_STANDINGS } from '../../utils/rules/lineage-links';
import { stateKey } from './ChainGraph';
import { FindingItem, findingKey } from '../kit/FindingItem';
import { GraphList } from './GraphList';
import { twoWayLayout } from './lineage-layout';
import { derivedName, type DerivedNode, type Lineage, type OriginNode } from './lineage-model';
import { ModelLink } from '../kit/ModelLink';
import { Name } from '../kit/Name';
import { RightsWords } from './RightsWords';
import { say, tell } from '../kit/text';
import { levelWord } from '../kit/words';

interface LineageGraphProps {
  readonly lineage: Lineage;
  /** Of the model that it is about. */
  readonly verdicts: Verdicts;
  /** Origins that evidence may link to. */
  readonly origins: ReadonlySet<string>;
  /** The hub where the models have their pages; null when it is not known. */
  readonly site: HubSite | null;
  readonly t: Translate;
}

/** What a model was made from, and what was made from it: each with its publisher, terms, and what the link rests on. */
export function LineageGraph({ lineage, verdicts, origins, site, t }: LineageGraphProps) {
  const { origins: above, originEdges, derived, derivedEdges, hidden } = lineage;
  const middle = above.filter(({ state }) => state === 'subject');
  const layout = twoWayLayout(
    { nodes: above, edges: originEdges },
    { nodes: [...middle, ...derived], edges: derivedEdges },
  );
  const originOf = new Map(above.map((node) => [node.id, node]));
  const derivedOf = new Map(derived.map((node) => [node.id, node]));
  return (
    <div class="lineage">
      {hidden > 0 && <p class="more">{tell(t, counted('chain_more', hidden))}</p>}
      <GraphList
        layout={layout}
        label={say(t, 'lineage_label')}
        stateOf={(id) => originOf.get(id)?.state ?? 'found'}
      >
        {(id) => {
          const [origin, child] = [originOf.get(id), derivedOf.get(id)];
          if (child !== undefined) return <DerivedWords {...{ node: child, site, t }} />;
          return origin && <OriginWords {...{ node: origin, verdicts, origins, site, t }} />;
        }}
      </GraphList>
      <Legend t={t} />
    </div>
  );
}

interface OriginWordsProps extends Omit<LineageGraphProps, 'lineage'> {
  readonly node: OriginNode;
}

function OriginWords({ node, verdicts, origins, site, t }: OriginWordsProps) {
  const { name, state, rights, publisher, into, standing, named, findings } = node;
  return (
    <>
      <p class="chain-name">
        <ModelLink id={name} site={state === 'found' ? site : null} />
      </p>
      {publisher !== null && (
        <p class="more">
          <Name text={publisher.displayName === '' ? publisher.name : publisher.displayName} limit={40} />
          {publisher.kind !== 'unknown' && ` · ${say(t, `publisher_${publisher.kind}`)}`}
        </p>
      )}
      <p class="more">
        {named && state !== 'found' && <strong>{say(t, stateKey(state))} </strong>}
        <RightsWords rights={rights} state={state} t={t} />
      </p>
      {state === 'subject' && (
        <p class="more">
          {verdictList(verdicts)
            .map((verdict) => tell(t, levelWord(verdict)))
            .join(' · ')}
        </p>
      )}
      {named ? (
        into.map(({ name: child, relation }) => (
          <p key={child} class="more">
            {say(t, `chain_into_${relation}`, child)}
          </p>
        ))
      ) : (
        <p class="more">{say(t, 'lineage_not_named')}</p>
      )}
      {standing !== null && <p class={`link-${standing}`}>{say(t, `lineage_link_${standing}`)}</p>}
      {findings.length > 0 && (
        <details>
          <summary>{tell(t, counted('lineage_findings', findings.length))}</summary>
          <ul class="findings">
            {findings.map((finding) => (
              <FindingItem key={findingKey(finding)} finding={finding} origins={origins} t={t} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface DerivedWordsProps extends Pick<LineageGraphProps, 'site' | 't'> {
  readonly node: DerivedNode;
}

function DerivedWords({ node, site, t }: DerivedWordsProps) {
  const { relation, downloads } = node;
  return (
    <>
      <p class="chain-name">
        <ModelLink id={derivedName(node)} site={site} />
      </p>
      <p class="more">
        {say(t, `lineage_derived_${relation}`)}
        {downloads !== null && ` ${tell(t, counted('lineage_downloads', downloads))}`}
      </p>
    </>
  );
}

/** The three kinds of line, each with its word. */
const Legend = ({ t }: Pick<LineageGraphProps, 't'>) => (
  <ul class="lineage-legend" aria-label={say(t, 'lineage_legend')}>
    {LINK_STANDINGS.map((standing) => (
      <li key={standing}>
        <svg width="20" height="8" aria-hidden="true">
          <line class={`edge edge-${standing}`} x1="0" y1="4" x2="20" y2="4" stroke="currentColor" />
        </svg>{' '}
        {say(t, `lineage_edge_${standing}`)}
      </li>
    ))}
  </ul>
);
