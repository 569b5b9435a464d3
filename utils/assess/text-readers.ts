import { readCard } from '../cards/read-card';
import type { TextReaders } from '../hubs/contract';

/**
 * What reads a README and a licence's text. The one place where they are named, for the background and for
 * `npm run assess`. What is not named here is not asked for.
 */
export const textReaders: Partial<TextReaders> = {
  card: (text, about) => readCard(text, about).reading,
};
