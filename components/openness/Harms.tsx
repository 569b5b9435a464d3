import type { Facts } from '../../utils/facts/facts';
import type { Translate } from '../../utils/model/message';
import { valueOf } from '../../utils/model/slot';
import type { Verdicts } from '../../utils/model/verdict';
import { saidOn, type SafetyTopic } from '../../utils/rules/frameworks/safety';
import { bindings } from '../../utils/terms/bindings';
import { effectiveTerms } from '../../utils/terms/effective';
import { termOwner, termText } from '../../utils/terms/term-texts';
import { safeText } from '../../utils/text/safe-text';
import { keyPart, say, tell } from '../kit/text';

interface HarmsProps {
  readonly facts: Facts;
  readonly verdicts: Verdicts;
  readonly t: Translate;
}

/**
 * The two classes of harm that CISA sets apart (facts/OPENNESS §1e): what people might do with the model, and what might
 * happen to the people who deploy it.
 */
export function Harms({ facts, verdicts, t }: HarmsProps) {
  const uses = effectiveTerms(bindings(facts)).filter(({ question }) => question === 'use-limits');
  const gated = valueOf(facts.access)?.gated ?? null;
  return (
    <div class="harms">
      <section aria-label={say(t, 'harm_by_deployers')}>
        <h2>{say(t, 'harm_by_deployers')}</h2>
        <ul>
          {uses.map((term) => (
            <li key="terms">
              {tell(t, termText(term))}
              {term.from && <small> · {tell(t, termOwner(term.from))}</small>}
            </li>
          ))}
          <Said facts={facts} topic="use-limits" t={t} />
          <li>{say(t, `harm_gate_${gated === null ? 'unknown' : gated}`)}</li>
        </ul>
      </section>
      <section aria-label={say(t, 'harm_to_deployers')}>
        <h2>{say(t, 'harm_to_deployers')}</h2>
        <ul>
          <li>{tell(t, verdicts.loadRisk.reason)}</li>
          <li>{tell(t, verdicts.provenance.reason)}</li>
          <Said facts={facts} topic="risks" t={t} />
        </ul>
      </section>
    </div>
  );
}

function Said({ facts, topic, t }: Pick<HarmsProps, 'facts' | 't'> & { readonly topic: SafetyTopic }) {
  const { state, statement } = saidOn(facts.cardReading, topic);
  return (
    <li>
      {say(t, `said_on_${keyPart(topic)}_${keyPart(state)}`)}
      {statement && (
        <>
          {' '}
          <q>
            <bdi>{safeText(statement.seen)}</bdi>
          </q>
        </>
      )}
    </li>
  );
}
