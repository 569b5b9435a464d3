import * as z from 'zod/mini';
import { CARD_RESTRICTIONS } from '../model/card';
import { flag, list, nullable, number, object, text, type Value } from './parts';

/** What a download takes: nothing, terms to accept, or somebody's approval. */
export const gate = z.enum(['no', 'automatic', 'manual']);

export const access = object({
  gated: gate,
  private: flag,
  disabled: flag,
  /** What the gate asks a reader to agree to, shortened; null when there is no gate or no text. */
  terms: nullable(text),
});
export type AccessFact = Value<typeof access>;

export const license = object({
  /** Identifiers as declared, lower-cased; empty when none is declared. */
  ids: list(text),
  name: nullable(text),
  link: nullable(text),
  /** Path of a licence file in the repository, as the hub found it. */
  file: nullable(text),
});
export type LicenseFact = Value<typeof license>;

/** A licence text, compared with the texts that the shipped fingerprints know. */
export const licenseText = object({
  path: text,
  /**
   * `same`: the known text, blanks and names aside. `modified`: a known text with `changes`. `unknown`: none of them.
   */
  match: z.enum(['same', 'modified', 'unknown']),
  /** Id in the licence table; null when unknown. */
  id: nullable(text),
  /** 0–1, share of the known text's shingles found. */
  similarity: number,
  /** Passages that the known text does not have, or `−` and what it has and this has not; shortened. */
  changes: list(text),
  /** What a text that is none of the known ones asks in its own words. */
  limits: list(z.enum(CARD_RESTRICTIONS)),
});
export type LicenseTextFact = Value<typeof licenseText>;
