import { readCard } from '../cards/read-card';
import type { TextReaders } from '../hubs/contract';
import { recogniseLicense } from '../licenses/recognise';

/**
 * What reads a README and a licence's text. The one place where they are named, for the background and for
 * `npm run assess`.
 */
export const textReaders: TextReaders = {
  card: (text, about) => readCard(text, about).reading,
  license: recogniseLicense,
};
