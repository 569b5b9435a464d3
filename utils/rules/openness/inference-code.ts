import { message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import { defineRule, seenIn, type RuleFinding } from '../contract';
import { cardEvidence, cardWords } from '../shared/card';
import { LIBRARY_LICENSES } from '../shared/libraries';

/** Code that runs the model (MOF class II): an open library’s, the repository’s own, or what the card points to. */
export const inferenceCode = defineRule({
  id: 'openness/inference-code',
  needs: [],
  anyOf: ['library', 'customCode', 'cardReading'],
  run: (_, { library, customCode, cardReading }) => {
    if (customCode.state === 'collected' && customCode.value.autoMap.length > 0) {
      return found({
        grounding: customCode.grounding,
        message: message('openness_inference_code_own'),
        evidence: [seenIn(customCode, customCode.value.autoMap[0]?.reference ?? '')],
        component: { id: 'inference-code', state: 'present', grade: 'B', license: null },
      });
    }
    const name = valueOf(library);
    const license = name === null ? undefined : LIBRARY_LICENSES.get(name);
    if (library.state === 'collected' && name !== null && license !== undefined) {
      return found({
        grounding: library.grounding,
        message: message('openness_inference_code_library', shown(name)),
        evidence: [seenIn(library, name)],
        component: { id: 'inference-code', state: 'present', grade: 'B', license },
      });
    }
    const words = cardWords(cardReading, 'inference-code');
    const statements = words?.statements ?? [];
    const given = words?.answer === 'given' || words?.answer === 'mixed';
    return found({
      grounding: 'declared',
      message: given
        ? message('openness_inference_code_given', statements[0]?.line ?? 1)
        : message('openness_inference_code_none'),
      evidence: cardReading.state === 'collected' ? cardEvidence(cardReading, statements) : [],
      component: {
        id: 'inference-code',
        state: given ? 'partial' : words === null ? 'not-collected' : 'not-found',
        grade: given ? 'C' : 'D',
        license: null,
      },
    });
  },
});

const found = (rest: Omit<RuleFinding, 'level' | 'change'>): readonly RuleFinding[] => [
  { level: 'note', change: message('openness_inference_code_change'), ...rest },
];
