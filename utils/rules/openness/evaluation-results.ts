import { counted, message } from '../../model/message';
import { defineRule, seenIn } from '../contract';

/** Evaluation results in the card's data (facts/OPENNESS §4a): most are prose, so none here is not none at all. */
export const evaluationResults = defineRule({
  id: 'openness/evaluation-results',
  needs: ['evaluation'],
  run: ({ evaluation }) => {
    const { results, verified } = evaluation.value;
    const found = results > 0;
    return [
      {
        level: 'note',
        grounding: found ? 'declared' : evaluation.grounding,
        message: found
          ? counted('openness_evaluation_results_listed', results, verified)
          : message('openness_evaluation_results_none'),
        evidence: [seenIn(evaluation, String(results))],
        change: message(`openness_evaluation_results_change_${found ? 'listed' : 'none'}`),
        weight: { axis: 'openness', requirement: 'evaluation', status: found ? 'met' : 'not-found' },
      },
    ];
  },
});
