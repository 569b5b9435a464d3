import { cardPresent } from '../../../../utils/rules/openness/card-present';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-met') => ({ axis: 'openness', requirement: 'card', status }) as const;

describeRule(cardPresent, [
  [
    'there',
    { card: true },
    [{ key: 'openness_card_present_yes', level: 'note', grounding: 'observed', weight: weight('met') }],
  ],
  [
    'not there',
    { card: false },
    [{ key: 'openness_card_present_no', level: 'caution', weight: weight('not-met') }],
  ],
]);
