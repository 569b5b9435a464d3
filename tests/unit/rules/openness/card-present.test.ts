import { cardPresent } from '../../../../utils/rules/openness/card-present';
import { cardSaying } from '../card';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-met' | 'pointed') =>
  ({ axis: 'openness', requirement: 'card', status }) as const;

describeRule(cardPresent, [
  [
    'there',
    { hasCard: true },
    [{ key: 'openness_card_present_yes', level: 'note', grounding: 'observed', weight: weight('met') }],
  ],
  [
    'not there',
    { hasCard: false },
    [{ key: 'openness_card_present_no', level: 'caution', weight: weight('not-met') }],
  ],
  [
    'with text in it',
    { hasCard: true, cardReading: cardSaying() },
    [{ key: 'openness_card_present_read', weight: weight('met') }],
  ],
  [
    'with next to no text',
    { cardReading: { ...cardSaying(), prose: 20 } },
    [{ key: 'openness_card_present_empty', level: 'caution', weight: weight('pointed') }],
  ],
]);
