import { expect, test } from 'vitest';
import type { Facts } from '../../../utils/facts/facts';
import { failed, notCollected } from '../../../utils/model/slot';
import { termsUnread } from '../../../utils/terms/unread';
import { cardSaying } from '../rules/card';
import { AT, factsWith } from '../rules/facts';

const source = { kind: 'api', url: 'https://huggingface.co/', path: '' } as const;

test.each<[string, Facts, boolean]>([
  ['a card that was read', factsWith({ hasCard: true, cardReading: cardSaying() }), false],
  ['a card that was not', factsWith({ hasCard: true }), true],
  ['perhaps a card', factsWith({}), true],
  ['no card, by the hub', factsWith({ hasCard: false }), false],
  ['no card among the files', factsWith({}, { cardReading: notCollected('nothing-to-read') }), false],
  [
    'a card that could not be read',
    factsWith({ hasCard: true }, { cardReading: failed('timed-out', source, AT) }),
    true,
  ],
])('%s', (_, facts, unread) => {
  expect(termsUnread(facts)).toBe(unread);
});
