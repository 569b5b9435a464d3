import type { BaseModelFact } from './facts';

/** A model whose own tags name the subject as its base. */
export interface ChildModel {
  readonly id: string;
  readonly relation: BaseModelFact['relation'];
  /** In the hub's own span of time; null when not said. */
  readonly downloads: number | null;
}

/** Models made from the subject, by their authors' word: the most downloaded first. */
export interface ChildrenFact {
  readonly models: readonly ChildModel[];
  /** How many were found, listed in `models` or not. */
  readonly count: number;
  /** False when the hub has more than it was asked for. */
  readonly complete: boolean;
}

/** How many tensors of two models agree. */
export interface TensorCounts {
  readonly here: number;
  readonly there: number;
  /** Names in both whose shapes were read on both sides… */
  readonly compared: number;
  /** …of these, the ones of another shape, and the ones of the same shape in another number type. */
  readonly otherShape: number;
  readonly otherType: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
}

/** Why headers that are there say nothing: shards that no index names, or no header in a file called safetensors. */
export const NOT_COMPARABLE = ['too-many-files', 'malformed-here', 'malformed-there'] as const;

/** The safetensors headers here beside a base model's. Equal headers are the same architecture, never the same weights. */
export type TensorComparison = {
  readonly base: string;
  readonly relation: BaseModelFact['relation'];
} & (
  | {
      readonly state: 'same-architecture' | 'differs';
      readonly counts: TensorCounts;
      /** A few tensors that differ, each with what was read on both sides; shortened. */
      readonly examples: readonly string[];
    }
  | { readonly state: 'not-comparable'; readonly why: (typeof NOT_COMPARABLE)[number] }
);
