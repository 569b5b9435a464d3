import type { Failure } from './slot';

/** What a download takes: nothing, terms to accept, or somebody's approval. */
export type Gate = 'no' | 'automatic' | 'manual';

/** A licence text, compared with the texts that the shipped fingerprints know. */
export interface LicenseTextFact {
  readonly path: string;
  /**
   * `same`: the known text, blanks and names aside. `modified`: a known text with `changes`. `unknown`: none of them.
   */
  readonly match: 'same' | 'modified' | 'unknown';
  /** Id in the licence table; null when unknown. */
  readonly id: string | null;
  /** 0–1, share of the known text's shingles found. */
  readonly similarity: number;
  /** Passages that the known text does not have, or `−` and what it has and this has not; shortened. */
  readonly changes: readonly string[];
}

/** Names that tell of checkpoints, runs and releases. */
export interface RefsFact {
  readonly branches: readonly string[];
  readonly tags: readonly string[];
  /** False when there were more than were kept. */
  readonly complete: boolean;
}

/** `gone`: the hub knows no such thing, or does not show it to the anonymous. `not-asked`: over the limit of look-ups. */
export type LookUp = 'found' | 'gone' | 'not-asked' | Failure;

/** A dataset that the card or the tags name, as its own page's record says. */
export interface LinkedDatasetFact {
  readonly id: string;
  readonly state: LookUp;
  readonly gated: Gate;
  readonly disabled: boolean;
  /** Lower-cased identifiers; empty when none is declared. */
  readonly licenses: readonly string[];
  /** Data files listed; null when the record does not list them. */
  readonly dataFiles: number | null;
  /** Bytes; null when not said. */
  readonly size: number | null;
}

/** A repository of the same publisher that holds what this one does not. */
export interface CompanionFact {
  readonly id: string;
  readonly holds: 'checkpoints' | 'datasets';
}

/** A code repository that the card links, looked up after the reader allowed its host. */
export interface CodeRepositoryFact {
  readonly url: string;
  readonly state: LookUp;
  /** SPDX id as the host says; null when it names none. */
  readonly license: string | null;
  /** Paths that look like the start of a training run. */
  readonly trainingEntryPoints: readonly string[];
  readonly evaluationEntryPoints: readonly string[];
  readonly preprocessingEntryPoints: readonly string[];
}
