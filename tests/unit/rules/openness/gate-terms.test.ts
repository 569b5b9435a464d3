import type { AccessFact } from '../../../../utils/facts/access';
import type { CardReading, CardStatement } from '../../../../utils/facts/card';
import { gateTerms } from '../../../../utils/rules/openness/gate-terms';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const license = (...ids: readonly string[]) => ({ ids, name: null, link: null, file: null });
const access = (terms: string | null): AccessFact => ({
  gated: 'automatic',
  private: false,
  disabled: false,
  terms,
});
const cardReading = (
  ...statements: readonly (readonly [CardStatement['topic'], string, names?: readonly string[]])[]
): CardReading => ({
  size: 1,
  whole: true,
  frontMatter: 'read',
  prose: 1,
  bases: [],
  sections: [],
  links: [],
  statements: statements.map(([topic, seen, names = []]) => ({
    topic,
    seen,
    says: 'given',
    line: 3,
    url: null,
    names,
  })),
});

describeRule(gateTerms, [
  [
    'a use policy in the gate',
    { license: license('apache-2.0'), access: access('You agree to the Acceptable Use Policy of Acme.') },
    [{ key: 'openness_gate_terms_gate_use_policy', level: 'caution', grounding: 'declared', weight: null }],
  ],
  [
    'not for commerce',
    { license: license('mit'), access: access('I will use it for non-commercial purposes.') },
    [{ key: 'openness_gate_terms_gate_noncommercial', level: 'serious' }],
  ],
  [
    'not for commerce, in Chinese',
    { license: license('mit'), access: access('本模型不得用于商业用途。') },
    [{ key: 'openness_gate_terms_gate_noncommercial' }],
  ],
  [
    'for research',
    { license: license('mit'), access: access('For research purposes only.') },
    [{ key: 'openness_gate_terms_gate_research_only', level: 'serious' }],
  ],
  [
    'another licence in the gate',
    { license: license('mit'), access: access('LLAMA 3.1 COMMUNITY LICENSE AGREEMENT Llama 3.1 Version') },
    [{ key: 'openness_gate_terms_gate_license', level: 'serious' }],
  ],
  [
    'in the card',
    {
      license: license('mit'),
      cardReading: cardReading(
        ['evaluation-data', 'non-commercial sites'],
        ['restriction', `Commercial use is prohibited. ${HOSTILE}`, ['noncommercial']],
      ),
    },
    [
      {
        key: 'openness_gate_terms_card_noncommercial',
        level: 'serious',
        weight: { axis: 'openness', requirement: 'rights', status: 'not-met', suffix: 'N' },
      },
    ],
  ],
  [
    'commercial users are asked to make contact',
    {
      license: license('apache-2.0'),
      cardReading: cardReading([
        'restriction',
        'For commercial use, contact us.',
        ['contact-for-commercial'],
      ]),
    },
    [{ key: 'openness_gate_terms_card_contact_for_commercial', level: 'caution', weight: null }],
  ],
  [
    'a stricter licence for the weights in the card',
    {
      license: license('mit'),
      cardReading: cardReading(['license', 'Model weights: CC-BY-NC 4.0', ['cc-by-nc-4.0']]),
    },
    [{ key: 'openness_gate_terms_card_license', level: 'serious' }],
  ],
  [
    'the same licence in the card',
    { license: license('mit'), cardReading: cardReading(['license', 'MIT', ['mit']]) },
    'not-applicable',
  ],
  [
    'no tag, a licence in the card alone: it is the declared one',
    { license: license(), cardReading: cardReading(['license', 'Apache 2.0', ['apache-2.0']]) },
    'not-applicable',
  ],
  [
    'a cap',
    {
      license: license('mit'),
      access: access('Companies above 100 million monthly active users shall ask.'),
    },
    [{ key: 'openness_gate_terms_gate_threshold' }],
  ],
  [
    'a gate that only asks for a name',
    { license: license('mit'), access: access('Please give your name.') },
    'not-applicable',
  ],
  ['no gate', { license: license('mit'), access: access(null) }, 'not-applicable'],
  [
    'not an open licence',
    { license: license('gemma'), access: access('Acceptable Use Policy') },
    'not-applicable',
  ],
  ['neither gate nor card read', { license: license('mit') }, 'not-collected'],
]);
