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
import { flag, list, nullable, number, object, text, type Value } from './parts';

const signedFile = object({
  /** In the repository, from its root. */
  path: text,
  result: z.enum(SIGNED_FILE_RESULTS),
  /** Whether a loader could read it: weights, code, configuration. Documents and empty files do not weigh. */
  weighs: flag,
  /** Set when `result` is `not-comparable`. */
  why: nullable(z.enum(NOT_COMPARABLE)),
  /** An unsigned file whose bytes are those of this signed file; null otherwise. */
  sameAs: nullable(text),
});
export type SignedFile = Value<typeof signedFile>;

/** Who signed, by the method's own means. Strings are the signer's and may be hostile; lengths are bounded. */
const signer = z.discriminatedUnion('kind', [
  object({
    kind: z.literal('identity'),
    identity: text,
    identityKind: z.enum(['email', 'uri']),
    issuer: text,
    /** When the transparency log or a timestamp authority saw the signature (ms since the epoch). */
    signedAt: number,
    seenBy: z.enum(['log', 'timestamp']),
    /** True when that time is more than a day ahead of this computer's clock: one of the two is wrong. */
    ahead: flag,
  }),
  object({
    kind: z.literal('certificate'),
    subject: text,
    /** Of the topmost certificate that was reached. */
    root: text,
    /** The pin's own name; null when no pin was reached. */
    pinned: nullable(text),
    // A certificate may begin before 1970.
    notBefore: z.number(),
    notAfter: z.number(),
    /** By this computer's clock. The chain itself is checked at the leaf's `notBefore`, as signers do. */
    expired: flag,
  }),
  object({
    kind: z.literal('key'),
    /** SHA-256 of the key's PEM text. It names a key and proves nothing. */
    hint: text,
    pinned: nullable(text),
    /** False when the key itself is not available, so that the signature could not be checked. */
    checked: flag,
  }),
]);
export type SignerFact = Value<typeof signer>;

const counts = z.record(z.enum(SIGNED_FILE_RESULTS), number);

/** One signature bundle, checked against the hub's own listing; nothing is known of the weights' bytes themselves. */
const signature = object({
  /** The bundle's path in the repository. */
  path: text,
  outcome: z.enum(SIGNATURE_OUTCOMES),
  verdict: z.enum(SIGNATURE_VERDICTS),
  reason: nullable(z.enum(SIGNATURE_REASONS)),
  /** Where in the bundle, for an engineer; empty when there is nothing to add. */
  detail: text,
  method: z.enum(SIGNATURE_METHODS),
  signer: nullable(signer),
  binding: nullable(z.enum(PUBLISHER_BINDINGS)),
  /** Namespace of the rule or pin that knows the signer; null when none does. */
  knownAs: nullable(text),
  /** The folder that is covered, ending in `/`; empty for the whole repository; null when nothing was compared. */
  prefix: nullable(text),
  /** How the signer named the directory. Informative only. */
  subject: nullable(text),
  counts,
  /** Of the files that weigh. */
  weighing: counts,
  /** Worst first; at most `SIGNED_FILES_LIMIT`, the counts tell of the rest. */
  files: list(signedFile),
  /** The trust root's newest entry (ISO date) when it was used. */
  trustRoot: nullable(text),
});
export type SignatureFact = Value<typeof signature>;
export const signatures = list(signature);
