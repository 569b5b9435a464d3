import * as z from 'zod/mini';
import { FAILURES, NOT_COLLECTED } from '../model/slot';

/** Texts of a page were cut to this when they were read (`hubs/read.ts`); a pointer adds a little. */
export const TEXT_LIMIT = 2048;

/** A page's address is at most 8192 (`receive.ts`); an API's carries a revision in escapes. */
export const URL_LIMIT = 16_384;

/** As many as the hub adapters take. */
export const LIST_LIMIT = 2000;

export const text = z.string().check(z.maxLength(TEXT_LIMIT));
export const number = z.number().check(z.nonnegative());
/** The last moment that a date can name, in ms since the epoch (ECMA-262). */
const LAST_MOMENT = 8.64e15;
export const time = z.number().check(z.nonnegative(), z.maximum(LAST_MOMENT));
export const nullable = <Schema extends z.core.SomeType>(schema: Schema) => z.nullable(schema);
export const list = <Schema extends z.core.SomeType>(schema: Schema) =>
  z.array(schema).check(z.maxLength(LIST_LIMIT));
export const commit = z.string().check(z.regex(/^[0-9a-f]{40}$/));
export const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const address = z.string().check(z.maxLength(URL_LIMIT));
export const source = z.strictObject({
  kind: z.enum(['page', 'api', 'file', 'shipped']),
  url: address,
  path: text,
});

export const slot = <Schema extends z.core.SomeType>(value: Schema) =>
  z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('collected'),
      value,
      grounding: z.enum(['declared', 'observed', 'inferred']),
      source,
      at: number,
    }),
    z.strictObject({ state: z.literal('not-collected'), why: z.enum(NOT_COLLECTED) }),
    z.strictObject({ state: z.literal('failed'), error: z.enum(FAILURES), source, at: number }),
  ]);
