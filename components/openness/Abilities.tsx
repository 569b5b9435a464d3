import type { ComponentReading, ComponentState } from '../../utils/model/component';
import type { Facts } from '../../utils/facts/facts';
import type { Translate } from '../../utils/model/message';
import { safeText } from '../../utils/text/safe-text';
import { abilities, type Able } from '../../utils/rules/frameworks/abilities';
import { readingOf } from '../../utils/rules/frameworks/lack';
import { saidOn } from '../../utils/rules/frameworks/safety';
import { bindings } from '../../utils/terms/bindings';
import { effectiveTerms } from '../../utils/terms/effective';
import { StateGlyph } from '../kit/StateGlyph';
import { keyPart, say, tell } from '../kit/text';

interface AbilitiesProps {
  readonly components: readonly ComponentReading[];
  readonly facts: Facts;
  readonly t: Translate;
}

/** The shape of each answer; the words beside it say the same. */
const GLYPHS: Readonly<Record<Able, ComponentState>> = {
  anyone: 'present',
  'in-part': 'partial',
  'developer-only': 'absent',
  unknown: 'not-collected',
};

/** What others can understand, verify and mitigate, and what the developer owes where they cannot. */
export function Abilities({ components, facts, t }: AbilitiesProps) {
  const change = effectiveTerms(bindings(facts)).find(({ question }) => question === 'change')?.answer;
  const mayChange = change === undefined || change === 'unknown' ? null : change !== 'no';
  const dataPublic = readingOf(components, 'datasets').state === 'present';
  return (
    <section class="abilities" aria-label={say(t, 'section_abilities')}>
      <h2>{say(t, 'section_abilities')}</h2>
      <ul class="checks">
        {abilities(components, mayChange).map(({ ability, able, message }) => (
          <li key={ability} class={`check check-long able-${able}`}>
            <StateGlyph state={GLYPHS[able]} />
            <span>{say(t, `ability_${ability}`)}</span> <span class="said">{tell(t, message)}</span>
          </li>
        ))}
      </ul>
      {!dataPublic && <Responsibility facts={facts} t={t} />}
    </section>
  );
}

/** Without open data the developer owes safe, secure and trustworthy outputs (facts/OPENNESS §1e). */
function Responsibility({ facts, t }: Pick<AbilitiesProps, 'facts' | 't'>) {
  const { state, statement } = saidOn(facts.cardReading, 'safety-evaluation');
  return (
    <p class="more">
      {say(t, 'responsibility_developer')} {say(t, `responsibility_safety_${keyPart(state)}`)}
      {statement && (
        <>
          {' '}
          <q>
            <bdi>{safeText(statement.seen)}</bdi>
          </q>
        </>
      )}
    </p>
  );
}
