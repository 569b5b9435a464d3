import { flag, list, nullable, number, object, text, type Value } from './parts';

/** What the hub's own record of a model says of it in a word or a list of words. */
export const tags = list(text);
export const papers = list(text);
export const library = nullable(text);

export const architecture = object({ modelType: nullable(text), classes: list(text) });

/** Code of the repository that a default load would import. */
export const customCode = object({
  /** The hub's `custom_code` tag. */
  tagged: flag,
  /** `auto_map` of config.json: class name → `module.Class` reference. */
  autoMap: list(object({ name: text, reference: text })),
});
export type CustomCodeFact = Value<typeof customCode>;

/** What the hub's copy of a configuration names: files here that a load opens, other repositories that it fetches from. */
export const configNames = list(object({ path: text, opens: list(text), names: list(text) }));
export type ConfigNamesFact = Value<typeof configNames>;

/** What the hub itself read in the weight files' headers. */
export const weightsRecord = object({
  safetensors: nullable(object({ parameters: nullable(number), sharded: flag })),
  gguf: nullable(object({ architecture: nullable(text), files: list(text) })),
});
export type WeightsRecordFact = Value<typeof weightsRecord>;

const dataset = object({
  id: text,
  /** False when the hub says that no live dataset has this name; null when it does not say. */
  live: nullable(flag),
});
export type DatasetFact = Value<typeof dataset>;
export const datasets = list(dataset);

export const evaluation = object({ results: number, verified: number });
