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

/** One thing that the card says. Hostile text, shown as text only. */
export interface CardStatement {
  readonly topic: CardTopic;
  readonly says: CardWord;
  /** Line in README.md, from 1. */
  readonly line: number;
  /** The words, shortened. */
  readonly seen: string;
  /** Where a link of the statement leads; https only. */
  readonly url: string | null;
  /** Names in it: datasets, licence ids, amounts such as `1.4T tokens`. */
  readonly names: readonly string[];
}

export interface CardSection {
  readonly title: string;
  /** 1–6. */
  readonly depth: number;
  readonly line: number;
  readonly topic: CardTopic | null;
  /** Characters of text in it, without the sections below it. */
  readonly length: number;
}

export type CardLinkKind =
  'code' | 'paper' | 'dataset' | 'model' | 'space' | 'collection' | 'experiment-log' | 'license' | 'other';

export interface CardLink {
  readonly url: string;
  readonly kind: CardLinkKind;
  /** `owner/name` on its host, an arXiv id; null when it has none. */
  readonly id: string | null;
  readonly line: number;
  /** The words around it, shortened. */
  readonly context: string;
}

/** What was read in a README: bounded, and nothing of it rendered. */
export interface CardReading {
  /** Bytes of the README. */
  readonly size: number;
  /** False when it was longer than is read. */
  readonly whole: boolean;
  readonly frontMatter: 'none' | 'read' | 'broken';
  /** Characters of prose, without front matter, code and tables. */
  readonly prose: number;
  readonly sections: readonly CardSection[];
  readonly links: readonly CardLink[];
  readonly statements: readonly CardStatement[];
}
