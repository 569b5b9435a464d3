import type { CardStatement } from '../../facts/card';
import type { CardTopic } from '../../model/card';
import type { Facts } from '../../facts/facts';
import { valueOf } from '../../model/slot';
import { safeText } from '../../text/safe-text';

/** Quotations of one kind; a bill of materials points at the card and does not copy it. */
const MOST_QUOTES = 10;

const TRAINING: ReadonlySet<CardTopic> = new Set([
  'training-data',
  'training-data-amount',
  'hyperparameters',
  'data-card',
]);

/** What the model card says of the training, in its own words: what it gives or names, not what it withholds. */
export const trainingQuotes = (facts: Facts): readonly string[] =>
  (valueOf(facts.cardReading)?.statements ?? []).filter(isOfTraining).slice(0, MOST_QUOTES).map(quote);

const isOfTraining = ({ topic, says }: CardStatement): boolean => TRAINING.has(topic) && says !== 'withheld';

const quote = ({ line, seen }: CardStatement): string => `README.md:${line}: ${safeText(seen)}`;

/** Characters of prose in the model card; null when it was not read or has none. */
export const cardProse = (facts: Facts): number | null => valueOf(facts.cardReading)?.prose || null;
