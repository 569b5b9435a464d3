import { message } from '../../model/message';
import { defineRule, seenIn } from '../contract';

/** Whether there is a model card at all (facts/OPENNESS §5, level 2); what it says is not judged here. */
export const cardPresent = defineRule({
  id: 'openness/card-present',
  needs: ['card'],
  run: ({ card }) => [
    {
      level: card.value ? 'note' : 'caution',
      grounding: card.grounding,
      message: message(`openness_card_present_${card.value ? 'yes' : 'no'}`),
      evidence: [seenIn(card, String(card.value))],
      change: message(`openness_card_present_change_${card.value ? 'yes' : 'no'}`),
      weight: { axis: 'openness', requirement: 'card', status: card.value ? 'met' : 'not-met' },
    },
  ],
});
