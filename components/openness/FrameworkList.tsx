import type { ComponentReading } from '../../utils/model/component';
import type { Translate } from '../../utils/model/message';
import { euAiActHints } from '../../utils/rules/frameworks/eu-ai-act';
import { mofClass, type MofStanding, type MofStep } from '../../utils/rules/frameworks/mof';
import { osaidChecklist, stateOf, type CheckState } from '../../utils/rules/frameworks/osaid';
import { CheckGlyph } from '../kit/StateGlyph';
import { keyPart, say } from '../kit/text';

interface FrameworkListProps {
  readonly components: readonly ComponentReading[];
  /** Whether the terms let anyone use, study, change and share it; null when that is not known. */
  readonly rightsOpen: boolean | null;
  /** What the card says of a summary of its training content. */
  readonly summary: CheckState;
  readonly t: Translate;
}

/** The same components as three frameworks read them; each has its own question, none is a certificate. */
export function FrameworkList({ components, rightsOpen, summary, t }: FrameworkListProps) {
  const mof = mofClass(components);
  return (
    <div class="frameworks">
      <section aria-label={say(t, 'framework_mof')}>
        <h2>{say(t, 'framework_mof')}</h2>
        <p>{mofSentence(mof, t)}</p>
        <ul class="checks">
          {mof.steps.map((step) => (
            <MofItem key={step.class} step={step} t={t} />
          ))}
        </ul>
      </section>
      <section aria-label={say(t, 'framework_osaid')}>
        <h2>{say(t, 'framework_osaid')}</h2>
        <ul class="checks">
          {osaidChecklist(components, rightsOpen).map(({ point, state, lack }) => (
            <CheckItem
              key={point}
              state={state}
              name={say(t, `osaid_${keyPart(point)}`)}
              word={say(t, lack === null ? `check_${keyPart(state)}` : `lack_${keyPart(lack)}`)}
            />
          ))}
        </ul>
        <p class="more">{say(t, 'framework_osaid_note')}</p>
      </section>
      <section aria-label={say(t, 'framework_eu')}>
        <h2>{say(t, 'framework_eu')}</h2>
        <ul class="checks">
          {euAiActHints(components, rightsOpen, summary).map(({ point, state }) => (
            <CheckItem
              key={point}
              state={state}
              name={say(t, `eu_${keyPart(point)}`)}
              word={say(t, `check_${keyPart(state)}`)}
            />
          ))}
        </ul>
        <p class="more">{say(t, 'framework_eu_note')}</p>
      </section>
    </div>
  );
}

interface CheckItemProps {
  readonly state: CheckState;
  readonly name: string;
  readonly word: string;
  /** The word is a sentence, and gets a line of its own. */
  readonly long?: boolean;
}

const CheckItem = ({ state, name, word, long = false }: CheckItemProps) => (
  <li class={`check check-${state}${long ? ' check-long' : ''}`}>
    <CheckGlyph state={state} />
    <span>{name}</span> <span class="said">{word}</span>
  </li>
);

function MofItem({ step, t }: { readonly step: MofStep; readonly t: Translate }) {
  const { firstUnmet } = step;
  const name = say(t, `framework_mof_step_${step.class.toLowerCase()}`, step.met, step.required);
  const word = firstUnmet
    ? say(
        t,
        'framework_mof_unmet',
        say(t, `component_${keyPart(firstUnmet.component)}`),
        say(t, `lack_${keyPart(firstUnmet.lack)}`),
      )
    : say(t, 'check_met');
  return <CheckItem state={stateOf(firstUnmet?.lack ?? null)} name={name} word={word} long />;
}

/** The class that was shown and the one that nothing contradicts. */
function mofSentence({ proven, possible }: MofStanding, t: Translate): string {
  if (possible === null) return say(t, 'framework_mof_none');
  if (proven === possible) return say(t, 'framework_mof_exact', proven);
  return proven === null
    ? say(t, 'framework_mof_upper', possible)
    : say(t, 'framework_mof_interval', proven, possible);
}
