/** What a sentence, table, section, code block or link of a model card is about. */
export const CARD_TOPICS = [
  'architecture',
  'hyperparameters',
  'training-data',
  'training-data-amount',
  'data-card',
  'data-summary',
  'training-code',
  'fine-tuning-code',
  'inference-code',
  'preprocessing-code',
  'evaluation-code',
  'evaluation-data',
  'evaluation-results',
  'safety-evaluation',
  'supporting-tools',
  'research-paper',
  'technical-report',
  'checkpoints',
  'training-logs',
  'sample-outputs',
  'open-claim',
  'use-limits',
  'risks',
  'license',
  'restriction',
] as const;
export type CardTopic = (typeof CARD_TOPICS)[number];

/**
 * `given`: the card gives it, or links to it. `named`: it is spoken of, no more. `withheld`: the card says that it is
 * not given ("we do not release", "proprietary", "未公开").
 */
export const CARD_WORDS = ['given', 'named', 'withheld'] as const;
export type CardWord = (typeof CARD_WORDS)[number];

/** What a card's own words ask beyond a licence's name; the names of a `restriction` statement. */
export const CARD_RESTRICTIONS = [
  'noncommercial',
  'research-only',
  'use-policy',
  'threshold',
  'naming',
  'contact-for-commercial',
  'no-derivatives',
  'other',
] as const;
export type CardRestriction = (typeof CARD_RESTRICTIONS)[number];

/** How a card says that its model came of another one. */
export const BASE_RELATIONS = ['finetune', 'adapter', 'merge', 'quantized', 'distilled', 'unknown'] as const;
export type BaseRelation = (typeof BASE_RELATIONS)[number];
