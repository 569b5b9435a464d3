import * as z from 'zod/mini';
import { FAILURES } from '../model/slot';
import { gate } from './access';
import { flag, list, nullable, number, object, text, type Value } from './parts';

const ANSWERS = ['found', 'gone', 'not-asked', ...FAILURES] as const;

/** `gone`: the hub knows no such thing, or does not show it to the anonymous. `not-asked`: over the limit of look-ups. */
const lookUp = z.enum(ANSWERS);
export type LookUp = Value<typeof lookUp>;
/** `cycle`: it is below itself. */
export const chainLookUp = z.enum([...ANSWERS, 'cycle']);

/** A dataset that the card or the tags name, as its own page's record says. */
const linkedDataset = object({
  id: text,
  state: lookUp,
  gated: gate,
  disabled: flag,
  /** Lower-cased identifiers; empty when none is declared. */
  licenses: list(text),
  /** Data files listed; null when the record does not list them. */
  dataFiles: nullable(number),
  /** Bytes; null when not said. */
  size: nullable(number),
});
export type LinkedDatasetFact = Value<typeof linkedDataset>;
export const linkedDatasets = list(linkedDataset);

/** A code repository that the card links, looked up after the reader allowed its host. */
const codeRepository = object({
  url: text,
  state: lookUp,
  /** SPDX id as the host says; null when it names none. */
  license: nullable(text),
  /** Paths that look like the start of a training run. */
  trainingEntryPoints: list(text),
  evaluationEntryPoints: list(text),
  preprocessingEntryPoints: list(text),
});
export type CodeRepositoryFact = Value<typeof codeRepository>;
export const codeRepositories = list(codeRepository);
