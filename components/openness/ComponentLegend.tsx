import { COMPONENT_STATES } from '../../utils/model/component';
import type { Translate } from '../../utils/model/message';
import { StateGlyph } from '../kit/StateGlyph';
import { keyPart, say } from '../kit/text';

/** What the five shapes mean. */
export const ComponentLegend = ({ t }: { readonly t: Translate }) => (
  <ul class="legend" aria-label={say(t, 'component_legend')}>
    {COMPONENT_STATES.map((state) => (
      <li key={state}>
        <StateGlyph state={state} /> {say(t, `component_state_${keyPart(state)}`)}
      </li>
    ))}
  </ul>
);
