import { message } from '../../model/message';
import { defineRule } from '../contract';
import { cardEvidence, cardOn, quoteOf } from '../shared/card';

/** A technical report (MOF class III; a paper replaces it): one of the two is enough for level 3. */
export const technicalReport = defineRule({
  id: 'openness/technical-report',
  needs: ['cardReading'],
  run: ({ cardReading }) => {
    const { answer, statements } = cardOn(cardReading.value, 'technical-report');
    const given = answer === 'given' || answer === 'mixed';
    const named = answer === 'named';
    return [
      {
        level: 'note',
        grounding: 'declared',
        message:
          given || named
            ? message(`openness_technical_report_${given ? 'given' : 'named'}`, quoteOf(statements[0]))
            : message('openness_technical_report_none'),
        evidence: cardEvidence(cardReading, statements),
        change: message('openness_card_change'),
        component: {
          id: 'technical-report',
          state: given ? 'present' : named ? 'partial' : 'not-found',
          grade: given || named ? 'C' : 'D',
          license: null,
        },
        weight: {
          axis: 'openness',
          requirement: 'paper',
          status: given ? 'met' : named ? 'pointed' : 'not-found',
        },
      },
    ];
  },
});
