import * as z from 'zod/mini';
import { BASE_RELATIONS, CARD_TOPICS, CARD_WORDS } from '../model/card';
import { flag, list, nullable, number, object, text, type Value } from './parts';

/** One thing that the card says. Hostile text, shown as text only. */
const statement = object({
  topic: z.enum(CARD_TOPICS),
  says: z.enum(CARD_WORDS),
  /** Line in README.md, from 1. */
  line: number,
  /** The words, shortened. */
  seen: text,
  /** Where a link of the statement leads; https only. */
  url: nullable(text),
  /** Names in it: datasets, licence ids, amounts such as `1.4T tokens`, kinds of restriction. */
  names: list(text),
});
export type CardStatement = Value<typeof statement>;

const section = object({
  title: text,
  /** 1–6. */
  depth: number,
  line: number,
  topic: nullable(z.enum(CARD_TOPICS)),
  /** Characters of text in it, without the sections below it. */
  length: number,
});
export type CardSection = Value<typeof section>;

const linkKind = z.enum([
  'code',
  'paper',
  'dataset',
  'model',
  'space',
  'collection',
  'experiment-log',
  'license',
  'other',
]);
export type CardLinkKind = Value<typeof linkKind>;

const link = object({
  url: text,
  kind: linkKind,
  /** `owner/name` on its host, an arXiv id; null when it has none. */
  id: nullable(text),
  line: number,
  /** The words around it, shortened. */
  context: text,
});
export type CardLink = Value<typeof link>;

/** A model that this one was made from, as the card says. */
const base = object({
  name: text,
  /** Where a link of it leads; https only. */
  url: nullable(text),
  relation: z.enum(BASE_RELATIONS),
  line: number,
  /** The words, shortened. */
  seen: text,
  where: z.enum(['prose', 'front-matter']),
});
export type CardBase = Value<typeof base>;

/** What was read in a README: bounded, and nothing of it rendered. */
export const cardReading = object({
  /** Bytes of the README. */
  size: number,
  /** False when it was longer than is read. */
  whole: flag,
  frontMatter: z.enum(['none', 'read', 'broken']),
  /** Characters of prose, without front matter, code and tables. */
  prose: number,
  sections: list(section),
  links: list(link),
  statements: list(statement),
  bases: list(base),
});
export type CardReading = Value<typeof cardReading>;
