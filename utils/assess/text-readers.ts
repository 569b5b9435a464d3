import type { TextReaders } from '../hubs/contract';

/**
 * What reads a README and a licence's text. The one place where they are named, for the background and for
 * `npm run assess`. Null: no text is asked for.
 */
export const textReaders: TextReaders | null = null;
