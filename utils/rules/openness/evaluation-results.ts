import { counted, message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import { defineRule, seenIn } from '../contract';
import { cardEvidence, cardWords } from '../shared/card';

/**
 * Evaluation results in the card's data or in its text (facts/OPENNESS §4a: most are tables in prose); they may also be
 * in a linked paper (§1a), which is not read.
 */
export const evaluationResults = defineRule({
  id: 'openness/evaluation-results',
  needs: [],
  anyOf: ['evaluation', 'cardReading'],
  run: (_, { evaluation, cardReading, papers, baseModels }) => {
    const { results, verified } = valueOf(evaluation) ?? { results: 0, verified: 0 };
    const words = cardWords(cardReading, 'evaluation-results');
    const statements = words?.statements ?? [];
    const listed = evaluation.state === 'collected' && results > 0;
    const given = words?.answer === 'given' || words?.answer === 'mixed';
    const named = words?.answer === 'named';
    const paper = cardWords(cardReading, 'research-paper', 'technical-report');
    const linked = (valueOf(papers) ?? []).length > 0 && valueOf(baseModels)?.length === 0;
    const inPaper = linked || paper?.answer === 'given' || paper?.answer === 'mixed';
    const inCard = cardReading.state === 'collected' ? cardEvidence(cardReading, statements) : [];
    const first = shown(statements[0]?.seen ?? '');
    return [
      {
        level: 'note',
        grounding: 'declared',
        message: listed
          ? counted('openness_evaluation_results_listed', results, verified)
          : given || named
            ? message(`openness_evaluation_results_${given ? 'given' : 'named'}`, first)
            : message(
                `openness_evaluation_results_none${words === null ? '' : inPaper ? '_paper' : '_card'}`,
              ),
        evidence: [...(listed ? [seenIn(evaluation, String(results))] : []), ...inCard],
        change: message(`openness_evaluation_results_change_${listed || given ? 'listed' : 'none'}`),
        component: {
          id: 'evaluation-results',
          state:
            listed || given ? 'present' : named ? 'partial' : words === null ? 'not-collected' : 'not-found',
          grade: listed ? 'B' : given || named ? 'C' : 'D',
          license: null,
        },
        weight: {
          axis: 'openness',
          requirement: 'evaluation',
          status:
            listed || given
              ? 'met'
              : named || (words && inPaper)
                ? 'pointed'
                : words === null
                  ? 'open'
                  : 'not-found',
        },
      },
    ];
  },
});
