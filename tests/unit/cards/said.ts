import { readCard } from '../../../utils/cards/read-card';
import type { CardStatement } from '../../../utils/facts/card';
import type { CardTopic } from '../../../utils/model/card';

/** The statements of a card about one topic. */
export const about = (text: string, topic: CardTopic, id: string | null = null): readonly CardStatement[] =>
  readCard(text, id).reading.statements.filter((statement) => statement.topic === topic);

/** The words for one topic, each once, sections' own mentions included: `given`, `named`, `withheld`. */
export const words = (text: string, topic: CardTopic, id: string | null = null): readonly string[] =>
  [...new Set(about(text, topic, id).map(({ says }) => says))].toSorted();
