import type { CardTopic } from '../../model/card';
import type { ComponentId } from '../../model/component';
import { message } from '../../model/message';
import { shown, shownList } from '../../names/shown';
import { defineRule, type Rule } from '../contract';
import { cardEvidence, cardOn, namesIn } from './card';

interface SaidInCard {
  readonly id: `openness/${string}`;
  readonly component: ComponentId;
  readonly topic: CardTopic;
  /** What is given is told by its names, where it has some: the words around them need not show them. */
  readonly byName?: true;
}

/** A rule on a component that only the card's words tell of, and that the ladder does not ask for. */
export const cardRule = ({ id, component, topic, byName }: SaidInCard): Rule =>
  defineRule({
    id,
    needs: ['cardReading'],
    run: ({ cardReading }) => {
      const key = component.replaceAll('-', '_');
      const { answer, statements } = cardOn(cardReading.value, topic);
      const seen = shown(statements[0]?.seen ?? '');
      const given = answer === 'given' || answer === 'mixed';
      const names = byName && given ? shortest(namesIn(statements)) : [];
      return [
        {
          level: 'note',
          grounding: 'declared',
          message:
            answer === 'none'
              ? message(`openness_${key}_none`)
              : message(
                  `openness_${key}_${given ? 'given' : answer}`,
                  names.length > 0 ? shownList(names) : seen,
                ),
          evidence: cardEvidence(cardReading, statements),
          change: message('openness_card_change'),
          component: {
            id: component,
            state: given ? 'present' : STATES[answer === 'withheld' || answer === 'named' ? answer : 'none'],
            grade: answer === 'none' ? 'D' : 'C',
            license: null,
          },
        },
      ];
    },
  });

/** Without names that only add words to another: `MTEB leaderboard` beside `MTEB`. */
const shortest = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !names.some((other) => name.startsWith(`${other} `)));

const STATES = { named: 'partial', withheld: 'absent', none: 'not-found' } as const;
