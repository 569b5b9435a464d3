import * as z from 'zod/mini';
import { FAILURES, NOT_COLLECTED } from '../model/slot';
import {
  commitId,
  sha256 as sha256Of,
  type CommitId,
  type HubId,
  type ModelId,
  type Sha256,
} from '../model/subject';

/** Texts of a page were cut to this when they were read (`hubs/read.ts`); a pointer adds a little. */
const TEXT_LIMIT = 2048;

/** A page's address is at most 8192 (`receive.ts`); an API's carries a revision in escapes. */
const URL_LIMIT = 16_384;

/** As many as the hub adapters take. */
const LIST_LIMIT = 2000;

type Fixed<Type> = Type extends string | number | boolean | null | undefined
  ? Type
  : Type extends readonly (infer Item)[]
    ? readonly Fixed<Item>[]
    : { readonly [Key in keyof Type]: Fixed<Type[Key]> };

/** The type of what a schema lets through, read-only all the way down. */
export type Value<Schema extends z.core.SomeType> = Fixed<z.infer<Schema>>;

export const text = z.string().check(z.maxLength(TEXT_LIMIT));
export const number = z.number().check(z.nonnegative());
/** The last moment that a date can name, in ms since the epoch (ECMA-262). */
const LAST_MOMENT = 8.64e15;
export const time = z.number().check(z.nonnegative(), z.maximum(LAST_MOMENT));
export const nullable = <Schema extends z.core.SomeType>(schema: Schema) => z.nullable(schema);
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape);
export const flag = z.boolean();
/** A list as short as the hub adapters make it, unless `limit` says otherwise. */
export const list = <Schema extends z.core.SomeType>(item: Schema, limit = LIST_LIMIT) =>
  z.array(item).check(z.maxLength(limit));

// Branded: each passes just what the function that makes the brand passes.
export const commit = z.custom<CommitId>((value) => commitId(value) !== null);
export const sha256 = z.custom<Sha256>((value) => sha256Of(value) === value);
const hub = z.custom<HubId>((value) => text.safeParse(value).success);
/** Ids go into addresses: no empty part, no `.` or `..`, nothing that an address would read otherwise. */
const ID = text.check(z.regex(/^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/));
const model = z.custom<ModelId>((value) => ID.safeParse(value).success);

export const subjectSchema = object({ hub, id: model, revision: text });

const source = object({
  kind: z.enum(['page', 'api', 'file', 'shipped']),
  url: z.string().check(z.maxLength(URL_LIMIT)),
  path: text,
});

/** A slot around `value`; its type is `Slot` of the model. */
export const slot = <Schema extends z.core.SomeType>(value: Schema) =>
  z.discriminatedUnion('state', [
    object({
      state: z.literal('collected'),
      value,
      grounding: z.enum(['declared', 'observed', 'inferred']),
      source,
      at: number,
    }),
    object({ state: z.literal('not-collected'), why: z.enum(NOT_COLLECTED) }),
    object({ state: z.literal('failed'), error: z.enum(FAILURES), source, at: number }),
  ]);
