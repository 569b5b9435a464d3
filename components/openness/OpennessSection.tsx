import type { Translate } from '../../utils/model/message';
import { judgementsOf } from '../../utils/judgements/judgements-of';
import { componentsOf } from '../../utils/rules/components';
import { summaryState } from '../../utils/rules/frameworks/eu-ai-act';
import { rightsOpen } from '../../utils/rules/frameworks/rights-open';
import { ChainGraph } from '../lineage/ChainGraph';
import { chainOf } from '../lineage/chain-model';
import { CodeLookUp } from './CodeLookUp';
import { lookUpOffer } from './code-look-up';
import { Abilities } from './Abilities';
import { ComponentGrid } from './ComponentGrid';
import { Harms } from './Harms';
import { FrameworkList } from './FrameworkList';
import { JudgementList } from './JudgementList';
import { ownRights } from '../../utils/terms/own-license';
import { bindings } from '../../utils/terms/bindings';
import { strictest, TermsCard } from '../license/TermsCard';
import { OpennessLadder } from './OpennessLadder';
import type { PanelReport } from '../kit/panel-model';
import { Section } from '../kit/Section';
import { hubOrigins } from '../kit/source-link';
import { keyPart, say } from '../kit/text';
import { tierCode } from '../kit/words';

export interface OpennessSectionProps {
  readonly report: PanelReport;
  readonly t: Translate;
  /** Ask the code host about the repositories that the card links; without it, it is not offered. */
  readonly onLookUpCode?: (() => void) | undefined;
}

/** How open the model is, from the tier down to each component and licence, and what others said of it. */
export function OpennessSection({ report, t, onLookUpCode }: OpennessSectionProps) {
  const { verdicts, findings, facts, subject, coverage, final } = report;
  const verdict = verdicts.openness;
  const entries = componentsOf(findings);
  const components = entries.map(({ reading }) => reading);
  const shown = components.filter(({ state }) => state === 'present').length;
  const origins = hubOrigins(coverage);
  const judgements = judgementsOf(subject);
  const offer = facts && onLookUpCode ? lookUpOffer(facts) : [];
  return (
    <Section
      title={say(t, 'axis_openness')}
      note={verdict.assessed ? tierCode(verdict) : say(t, 'openness_unknown')}
    >
      <div class="openness">
        {!final && (
          <p class="more" role="status">
            {say(t, 'openness_looking')}
          </p>
        )}
        <OpennessLadder verdict={verdict} t={t} />
        {facts && <Abilities components={components} facts={facts} t={t} />}
        {facts && <Harms facts={facts} verdicts={verdicts} t={t} />}
        {offer.length > 0 && onLookUpCode && (
          <CodeLookUp repositories={offer} busy={!final} t={t} onLookUp={onLookUpCode} />
        )}
        <Section
          title={say(t, 'section_components')}
          note={say(t, 'component_count', shown, components.length)}
          open
        >
          <ComponentGrid entries={entries} findings={findings} origins={origins} t={t} />
        </Section>
        {facts && <LicenseSection facts={facts} findings={findings} t={t} />}
        {facts && <ChainSection report={report} facts={facts} origins={origins} t={t} />}
        <Section title={say(t, 'section_frameworks')} note={say(t, 'frameworks_note')}>
          <FrameworkList
            components={components}
            rightsOpen={rightsOpen(findings)}
            summary={facts ? summaryState(facts.cardReading) : 'not-looked-at'}
            t={t}
          />
        </Section>
        <Section
          title={say(t, 'section_judgements')}
          note={say(t, judgements ? 'judgements_apart' : 'judgements_none')}
        >
          <JudgementList judgements={judgements} verdict={verdict} t={t} />
        </Section>
      </div>
    </Section>
  );
}

type PanelFacts = NonNullable<PanelReport['facts']>;

function LicenseSection({
  facts,
  findings,
  t,
}: {
  readonly facts: PanelFacts;
  readonly findings: PanelReport['findings'];
  readonly t: Translate;
}) {
  const deciding = facts.license.state === 'collected' ? strictest(bindings(facts)) : null;
  const note = deciding ? say(t, `rights_${deciding.rights.toLowerCase()}`) : say(t, 'check_not_looked_at');
  return (
    <Section title={say(t, 'section_terms')} note={note}>
      <TermsCard facts={facts} findings={findings} t={t} />
    </Section>
  );
}

interface ChainSectionProps extends Pick<OpennessSectionProps, 'report' | 't'> {
  readonly facts: PanelFacts;
  readonly origins: ReadonlySet<string>;
}

function ChainSection({ report, facts, origins, t }: ChainSectionProps) {
  const { chain } = facts;
  const title = say(t, 'fact_chain');
  if (chain.state !== 'collected') {
    const reason = say(t, `reason_${keyPart(chain.state === 'failed' ? chain.error : chain.why)}`);
    return (
      <Section title={title} note={say(t, 'check_not_looked_at')}>
        <p class="more">{say(t, 'chain_not_looked_at', reason)}</p>
      </Section>
    );
  }
  if (chain.value.length === 0) {
    return (
      <Section title={title} note={say(t, 'base_models_none')}>
        <p class="more">{say(t, 'chain_none')}</p>
      </Section>
    );
  }
  const graph = chainOf(report.subject.id, ownRights(facts), chain.value, report.findings);
  return (
    <Section title={title} note={String(graph.nodes.length - 1)}>
      <ChainGraph chain={graph} origins={origins} t={t} />
      <p class="more">{say(t, 'chain_help')}</p>
    </Section>
  );
}
