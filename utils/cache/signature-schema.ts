import * as z from 'zod/mini';
import {
  NOT_COMPARABLE,
  PUBLISHER_BINDINGS,
  SIGNATURE_METHODS,
  SIGNATURE_OUTCOMES,
  SIGNATURE_REASONS,
  SIGNATURE_VERDICTS,
  SIGNED_FILE_RESULTS,
} from '../model/signature';
import { list, nullable, number, text } from './schema-parts';

const signer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('identity'),
    identity: text,
    identityKind: z.enum(['email', 'uri']),
    issuer: text,
    signedAt: number,
    seenBy: z.enum(['log', 'timestamp']),
    ahead: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('certificate'),
    subject: text,
    root: text,
    pinned: nullable(text),
    // A certificate may begin before 1970.
    notBefore: z.number(),
    notAfter: z.number(),
    expired: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('key'),
    hint: text,
    pinned: nullable(text),
    checked: z.boolean(),
  }),
]);

const counts = z.record(z.enum(SIGNED_FILE_RESULTS), number);

/** One `SignatureFact`, as `verifySignature` makes it. */
export const SIGNATURE = z.strictObject({
  path: text,
  outcome: z.enum(SIGNATURE_OUTCOMES),
  verdict: z.enum(SIGNATURE_VERDICTS),
  reason: nullable(z.enum(SIGNATURE_REASONS)),
  detail: text,
  method: z.enum(SIGNATURE_METHODS),
  signer: nullable(signer),
  binding: nullable(z.enum(PUBLISHER_BINDINGS)),
  knownAs: nullable(text),
  prefix: nullable(text),
  subject: nullable(text),
  counts,
  weighing: counts,
  files: list(
    z.strictObject({
      path: text,
      result: z.enum(SIGNED_FILE_RESULTS),
      weighs: z.boolean(),
      why: nullable(z.enum(NOT_COMPARABLE)),
      sameAs: nullable(text),
    }),
  ),
  trustRoot: nullable(text),
});
