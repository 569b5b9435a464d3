/** Changes that are about files. */
export const FILE_CHANGES = [
  'bytes-differ',
  'weights-changed',
  'weights-added',
  'weights-removed',
  'pickle-added',
  'pickle-changed',
  'code-added',
  'code-changed',
] as const;

/** Changes from one statement to another. */
export const WORD_CHANGES = [
  'license-changed',
  'gate-changed',
  'base-changed',
  'publisher-renamed',
  'history-squashed',
] as const;
