import lines from './known-models.json';

/**
 * `owner/`, then that owner's models, best known first; behind `:` the day it was made since 1970, base 36. Made by
 * scripts/make-protected-names.ts.
 */
export const MODELS = lines.join('\n');
