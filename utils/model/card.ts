/** What a sentence, table, section or link of a model card is about. */
export const CARD_TOPICS = [
  'architecture',
  'hyperparameters',
  'training-data',
  'training-data-amount',
  'data-card',
  'data-summary',
  'training-code',
  'inference-code',
  'preprocessing-code',
  'evaluation-code',
  'evaluation-data',
  'evaluation-results',
  'supporting-tools',
  'research-paper',
  'technical-report',
  'checkpoints',
  'training-logs',
  'sample-outputs',
  'open-claim',
  'use-limits',
  'license',
] as const;
export type CardTopic = (typeof CARD_TOPICS)[number];

/**
 * `given`: the card gives it, or links to it. `named`: it is spoken of, no more. `withheld`: the card says that it is
 * not given ("we do not release", "proprietary", "未公开").
 */
export const CARD_WORDS = ['given', 'named', 'withheld'] as const;
export type CardWord = (typeof CARD_WORDS)[number];
