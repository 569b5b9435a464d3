import { message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { defineRule, seenIn } from '../contract';

/** Fewer characters of prose than a few sentences: a template or front matter alone is no card. */
const SOME_PROSE = 200;

/** Whether there is a model card with words in it (facts/OPENNESS §5, level 2). */
export const cardPresent = defineRule({
  id: 'openness/card-present',
  needs: [],
  anyOf: ['hasCard', 'cardReading'],
  run: (_, { hasCard: card, cardReading }) => {
    const reading = valueOf(cardReading);
    const slot = cardReading.state === 'collected' ? cardReading : card;
    const there = reading !== null || valueOf(card) === true;
    const empty = reading !== null && reading.prose < SOME_PROSE;
    const what = there ? (empty ? 'empty' : reading === null ? 'yes' : 'read') : 'no';
    return [
      {
        level: there && !empty ? 'note' : 'caution',
        grounding: 'observed',
        message: message(`openness_card_present_${what}`),
        evidence: slot.state === 'collected' ? [seenIn(slot, String(reading?.prose ?? there))] : [],
        change: message(`openness_card_present_change_${there ? 'yes' : 'no'}`),
        component: {
          id: 'model-card',
          state: there ? (empty ? 'partial' : 'present') : 'not-found',
          grade: reading === null ? 'B' : 'A',
          license: null,
        },
        weight: {
          axis: 'openness',
          requirement: 'card',
          status: there ? (empty ? 'pointed' : 'met') : 'not-met',
        },
      },
    ];
  },
});
