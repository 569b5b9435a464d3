import { LADDER } from '../../utils/rules/verdicts/openness';
import type { Translate } from '../../utils/model/message';
import { markPosition } from '../../utils/model/mark';
import type { OpennessVerdict, Step } from '../../utils/model/verdict';
import { isCapped, ladderRungs, type Rung } from './ladder-rungs';
import { Mark } from '../kit/Mark';
import { RungGauge } from './RungGauge';
import { keyPart, say } from '../kit/text';

interface OpennessLadderProps {
  readonly verdict: OpennessVerdict;
  readonly t: Translate;
}

/**
 * The six tiers as a draught scale with the load line at the proven one: what is proven is filled, what nothing
 * rules out is hatched. A second scale shows the level where the licence holds the tier below it.
 */
export function OpennessLadder({ verdict, t }: OpennessLadderProps) {
  if (!verdict.assessed) return <p class="more">{say(t, 'ladder_not_assessed')}</p>;
  const capped = isCapped(verdict);
  return (
    <div class={capped ? 'ladder capped' : 'ladder'}>
      {capped && (
        <div class="ladder-head" aria-hidden="true">
          <span>{say(t, 'ladder_tier')}</span>
          <span>{say(t, 'ladder_level')}</span>
        </div>
      )}
      <ol aria-label={say(t, 'ladder_label')}>
        {ladderRungs(verdict).map((rung) => (
          <RungItem key={rung.step} rung={rung} verdict={verdict} t={t} />
        ))}
      </ol>
      <p class="reason">{nextStep(verdict, t)}</p>
      {capped && <p class="more">{capText(verdict, t)}</p>}
    </div>
  );
}

interface RungItemProps extends OpennessLadderProps {
  readonly rung: Rung;
}

function RungItem({ rung, verdict, t }: RungItemProps) {
  const { step, tier, level, word, here } = rung;
  return (
    <li class={`rung rung-${tier}`} aria-current={here ? 'step' : undefined}>
      <span class="scale">
        <RungGauge state={tier} />
        {here && <Mark position={markPosition(verdict)} size={32} />}
      </span>
      {level !== null && (
        <span class="scale second">
          <RungGauge state={level} />
        </span>
      )}
      <div class="rung-text">
        <strong>{say(t, rungKey(step, verdict), `T${step}`)}</strong>{' '}
        {word && <span class="chip">{say(t, `ladder_state_${word}`)}</span>}
        {step >= 3 && <span class="mof"> {say(t, `ladder_mof_${step}`)}</span>}
        <p>{say(t, `ladder_data_${step}`)}</p>
      </div>
    </li>
  );
}

/** T1 means restricted terms only when a licence was read that restricts. */
const rungKey = (step: Step, { tier, suffix }: OpennessVerdict): string =>
  step === 1 && tier.lower === 1 && suffix === null ? 'openness_tier_1_unread' : `openness_tier_${step}`;

/** What the next rung asks for first. */
function nextStep({ tier, level, firstUnmet }: OpennessVerdict, t: Translate): string {
  if (firstUnmet === null) return say(t, 'ladder_top');
  const requirement = say(t, `requirement_${keyPart(firstUnmet)}`);
  if (firstUnmet === 'rights' || firstUnmet === 'access') return say(t, 'ladder_next_rights', requirement);
  const rung = LADDER.find(({ needs }) => needs.includes(firstUnmet))?.step ?? tier.lower + 1;
  return say(t, 'ladder_next', `T${Math.max(rung, level.lower + 1)}`, requirement);
}

function capText({ tier, level, suffix }: OpennessVerdict, t: Translate): string {
  const code = level.upper > level.lower ? `T${level.lower}–T${level.upper}` : `T${level.lower}`;
  // Without a restriction that was read, the licence is only not proven.
  return say(t, suffix === null ? 'ladder_cap_unread' : 'ladder_cap', code, `T${tier.lower}${suffix ?? ''}`);
}
