import type { ComponentChildren } from 'preact';
import { siteOf } from '../../utils/hubs/sites';
import { counted, type Translate } from '../../utils/model/message';
import { valueOf } from '../../utils/model/slot';
import { CompareHeaders } from './CompareHeaders';
import { LineageGraph } from '../lineage/LineageGraph';
import { lineageOf } from '../lineage/lineage-model';
import { ownRights } from '../../utils/terms/own-license';
import type { PanelReport } from '../kit/panel-model';
import { PublisherLine } from './PublisherLine';
import { Section } from '../kit/Section';
import { hubOrigins } from '../kit/source-link';
import { keyPart, say, tell } from '../kit/text';
import { levelWord } from '../kit/words';

export interface ProvenanceSectionProps {
  readonly report: PanelReport;
  readonly t: Translate;
  /** Compare the weights' headers with the base model's; without it, it is not offered. */
  readonly onCompareHeaders?: (() => void) | undefined;
  /** What the signatures say, and what changed since the last visit. */
  readonly signature?: ComponentChildren;
  readonly history?: ComponentChildren;
}

/** Whose model it is, what it was made from and what from it, how it is signed, and what changed. */
export function ProvenanceSection({
  report,
  t,
  onCompareHeaders,
  signature,
  history,
}: ProvenanceSectionProps) {
  const { facts, verdicts, final } = report;
  return (
    <Section title={say(t, 'axis_provenance')} note={tell(t, levelWord(verdicts.provenance))}>
      <div class="provenance">
        {facts && <PublisherLine facts={facts} t={t} />}
        {signature}
        {facts && <LineageSection report={report} facts={facts} t={t} />}
        {facts && onCompareHeaders && (
          <CompareHeaders facts={facts} busy={!final} t={t} onCompare={onCompareHeaders} />
        )}
        {history}
      </div>
    </Section>
  );
}

interface LineageSectionProps extends Pick<ProvenanceSectionProps, 'report' | 't'> {
  readonly facts: NonNullable<PanelReport['facts']>;
}

function LineageSection({ report, facts, t }: LineageSectionProps) {
  const { subject, findings, coverage, verdicts } = report;
  const { chain, children, publisher } = facts;
  const lineage = lineageOf({
    subject: subject.id,
    rights: ownRights(facts),
    publisher: valueOf(publisher),
    chain: valueOf(chain) ?? [],
    children: valueOf(children),
    findings,
  });
  const site = siteOf(subject.hub);
  const bases = lineage.origins.length - 1;
  return (
    <Section
      title={say(t, 'lineage_title')}
      note={say(t, 'lineage_count', bases, valueOf(children)?.count ?? '?')}
      open
    >
      {chain.state !== 'collected' && (
        <p class="more">{say(t, 'chain_not_looked_at', say(t, `reason_${reasonOf(chain)}`))}</p>
      )}
      <LineageGraph {...{ lineage, verdicts, site, t }} origins={hubOrigins(coverage)} />
      <p class="more">{childrenWords(facts, t)}</p>
    </Section>
  );
}

type Uncollected = Exclude<
  LineageSectionProps['facts']['children' | 'chain'],
  { readonly state: 'collected' }
>;

const reasonOf = (slot: Uncollected): string => keyPart(slot.state === 'failed' ? slot.error : slot.why);

/** How much of what was made from the model is listed. */
function childrenWords({ children }: LineageSectionProps['facts'], t: Translate): string {
  if (children.state !== 'collected') {
    return say(t, 'lineage_derived_not_looked_at', say(t, `reason_${reasonOf(children)}`));
  }
  const { models, count, complete } = children.value;
  if (count === 0) return say(t, 'lineage_derived_none');
  if (!complete) return say(t, 'lineage_derived_at_least', count, models.length);
  return models.length < count
    ? say(t, 'lineage_derived_part', count, models.length)
    : tell(t, counted('lineage_derived', count));
}
