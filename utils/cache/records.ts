import * as z from 'zod/mini';
import { parseFacts, type Facts } from '../facts/facts';
import { flag, number, object, time, type Value } from '../facts/parts';
import type { Kind, Shelf } from './shelf';

/** `hub|id|revision|ruleset`: facts of other readers or another revision are never shown for this one. */
export type RecordKey = string;

const about = object({
  key: z.string(),
  /** What the report rests on so far. */
  stage: z.enum(['page', 'hub']),
  /** False while the hub had not answered everything when this was stored: the next visit continues from here. */
  final: flag,
  /** False while a hub scanner was at work or a question failed when this was stored: looked at again sooner. */
  settled: flag,
  /** ms since the epoch. */
  assessedAt: time,
  storedAt: time,
  usedAt: time,
  /** Characters of the facts as JSON. */
  size: number,
  facts: z.unknown(),
});

/** What is known of a subject. The report is made of it anew whenever it is read (`assess`): none is stored. */
export type ReportRecord = Omit<Value<typeof about>, 'facts'> & { readonly facts: Facts };

function parse(value: unknown): ReportRecord | null {
  const result = about.safeParse(value);
  const facts = result.success ? parseFacts(result.data.facts) : null;
  return result.success && facts !== null ? { ...result.data, facts } : null;
}

/** Where records are kept. No method throws: a store that cannot work says so by having nothing. */
export type ReportStore = Omit<Shelf<ReportRecord>, 'marked'>;

export const REPORTS: Kind<ReportRecord> = {
  name: 'plimsoll',
  version: 3,
  parse,
  marks: () => [],
  /** Enough for months of daily use. */
  records: 500,
  /** A small share of the 60 % of disk a browser allows, and quick to read. */
  characters: 20_000_000,
};
