import type { TextReaders } from '../hubs/contract';
import { loadReaders } from './load-readers';

/**
 * What reads a README and a licence's text. The one place where they are named, for the background and for
 * `npm run assess`.
 */
export const textReaders: TextReaders = {
  card: async (text, about) => (await loadReaders()).readCard(text, about).reading,
  license: async (text) => (await loadReaders()).recogniseLicense(text),
};
