import * as z from 'zod/mini';
import { NOT_COMPARABLE } from '../model/lineage';
import { flag, list, nullable, number, object, text, type Value } from './parts';

export const relation = z.enum(['adapter', 'merge', 'quantized', 'finetune', 'unknown']);

const baseModel = object({ id: text, relation });
export type BaseModelFact = Value<typeof baseModel>;
export const baseModels = list(baseModel);

/** A model whose own tags name the subject as its base. */
const child = object({
  id: text,
  relation,
  /** In the hub's own span of time; null when not said. */
  downloads: nullable(number),
});
export type ChildModel = Value<typeof child>;

/** Models made from the subject, by their authors' word: the most downloaded first. */
export const children = object({
  models: list(child),
  /** How many were found, listed in `models` or not. */
  count: number,
  /** False when the hub has more than it was asked for. */
  complete: flag,
});
export type ChildrenFact = Value<typeof children>;

/** How many tensors of two models agree. */
const counts = object({
  here: number,
  there: number,
  /** Names in both whose shapes were read on both sides… */
  compared: number,
  /** …of these, the ones of another shape, and the ones of the same shape in another number type. */
  otherShape: number,
  otherType: number,
  onlyHere: number,
  onlyThere: number,
});
export type TensorCounts = Value<typeof counts>;

/** The safetensors headers here beside a base model's. Equal headers are the same architecture, never the same weights. */
export const headerComparison = z.discriminatedUnion('state', [
  object({
    base: text,
    relation,
    state: z.enum(['same-architecture', 'differs']),
    counts,
    /** A few tensors that differ, each with what was read on both sides; shortened. */
    examples: list(text),
  }),
  object({ base: text, relation, state: z.literal('not-comparable'), why: z.enum(NOT_COMPARABLE) }),
]);
export type TensorComparison = Value<typeof headerComparison>;
