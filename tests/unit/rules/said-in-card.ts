import type { CardTopic } from '../../../utils/model/card';
import type { Rule } from '../../../utils/rules/contract';
import { cardSaying } from './card';
import { HOSTILE } from './facts';
import { describeRule } from './table';

/** The cases of a rule that only the card's words on one topic decide. */
export function describeSaidInCard(rule: Rule, topic: CardTopic): void {
  const key = `openness_${topic.replaceAll('-', '_')}`;
  describeRule(rule, [
    ['given', { cardReading: cardSaying([topic, 'given', 'x']) }, [{ key: `${key}_given`, params: ['x'] }]],
    ['spoken of', { cardReading: cardSaying([topic, 'named', 'x']) }, [{ key: `${key}_named` }]],
    ['withheld', { cardReading: cardSaying([topic, 'withheld', 'x']) }, [{ key: `${key}_withheld` }]],
    ['nothing', { cardReading: cardSaying() }, [{ key: `${key}_none`, params: [] }]],
    ['hostile', { cardReading: cardSaying([topic, 'given', HOSTILE]) }, [{ key: `${key}_given` }]],
  ]);
}
