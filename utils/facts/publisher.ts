import * as z from 'zod/mini';
import { list, nullable, number, object, text, type Value } from './parts';

export const publisher = object({
  name: text,
  displayName: text,
  kind: z.enum(['organisation', 'user', 'unknown']),
  followers: nullable(number),
});
export type PublisherFact = Value<typeof publisher>;

const namespace = object({
  name: text,
  state: z.enum(['taken', 'free', 'held-empty', 'unknown']),
});
/**
 * An account's name on the hub. `free`: neither an organisation nor a user has it, so anyone may take it.
 * `held-empty`: an account has it and shows no models.
 */
export type NamespaceFact = Value<typeof namespace>;
export const namespaces = list(namespace);

const companion = object({ id: text, holds: z.enum(['checkpoints', 'datasets']) });
/** A repository of the same publisher that holds what this one does not. */
export type CompanionFact = Value<typeof companion>;
export const companionRepositories = list(companion);
