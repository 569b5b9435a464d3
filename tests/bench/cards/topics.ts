import { CARD_TOPICS, type CardTopic } from '../../../utils/model/card';
import type { LabelledCard, LabelledTopic } from './labels';
import type { Outcome } from './tally';

/** What one card gives on one topic, as labelled and as read; `null` stands for a doubtful label. */
export interface Answer extends Outcome {
  readonly topic: CardTopic;
  readonly doubtful: boolean;
}

/** Topics of ours that the codebook does not ask for. */
const UNASKED: ReadonlySet<CardTopic> = new Set([
  'training-data-amount',
  'data-summary',
  'license',
  'restriction',
]);

const QUOTE = 110;

/** Given, or given in part; what is only told, named or withheld is not. */
const gives = (state: string): boolean => state === 'given' || state === 'partly';

/** Each topic of a card on which the label or the reader says “given”. */
export function answersOf({ label, read }: LabelledCard): readonly Answer[] {
  return CARD_TOPICS.filter((topic) => !UNASKED.has(topic)).flatMap((topic): readonly Answer[] => {
    const wanted = label.topics[topic] ?? { state: 'none' };
    const said = read.reading.statements.find(
      (statement) => statement.topic === topic && statement.says === 'given',
    );
    const is = gives(wanted.state);
    if (!is && said === undefined) return [];
    const kind = is ? (said === undefined ? 'missed' : 'right') : 'wrong';
    const what =
      said === undefined
        ? `${topic} L${wanted.line ?? '?'}: ${wanted.quote ?? ''}`
        : `${topic} L${said.line}: ${said.seen}`;
    return [{ topic, kind, card: label.id, what: what.slice(0, QUOTE), doubtful: isDoubtful(wanted) }];
  });
}

/** The careful reader hesitated between given and not. */
const isDoubtful = ({ state, alt }: LabelledTopic): boolean =>
  alt !== undefined && gives(state) !== gives(alt);
