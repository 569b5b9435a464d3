/** Words of a signature bundle's check; docs/signatures.md says what each one takes. */
export const SIGNATURE_OUTCOMES = [
  'verified',
  'partial',
  'mismatch',
  'unknown-signer',
  'invalid',
  'not-oms',
] as const;
export type SignatureOutcome = (typeof SIGNATURE_OUTCOMES)[number];

/**
 * The finer word (facts/PROVENANCE §1.5.9).
 * `stale`: files that were signed are gone. `unbound`: no rule ties this identity to any publisher.
 * `unknown-key`: a key or a root that nobody pinned. `legacy`: signed before the format's version 1, which cannot be
 * checked. `unreadable`: not a bundle at all, or of a version that is not read. `unchecked`: this computer's clock
 * stands before the trust root, so nothing can be said.
 */
export const SIGNATURE_VERDICTS = [
  'signed',
  'partial',
  'unbound',
  'other-publisher',
  'stale',
  'mismatch',
  'unknown-key',
  'invalid',
  'legacy',
  'not-oms',
  'unreadable',
  'unchecked',
] as const;
export type SignatureVerdict = (typeof SIGNATURE_VERDICTS)[number];

/** Why a bundle is not accepted. */
export const SIGNATURE_REASONS = [
  'too-large',
  'json',
  'duplicate-key',
  'media-type',
  'shape',
  'base64',
  'payload-type',
  'signature',
  'key',
  'certificate',
  'certificate-use',
  'chain',
  'not-yet-valid',
  'identity',
  'log-entry',
  'log-proof',
  'log-time',
  'timestamp',
  'sigstore',
  'statement',
  'predicate',
  'resource-name',
  'too-many-files',
  'root-digest',
  'clock',
] as const;
export type SignatureReason = (typeof SIGNATURE_REASONS)[number];

export const SIGNED_FILE_RESULTS = [
  'mismatch',
  'missing',
  'not-comparable',
  'unsigned',
  'ignored',
  'match',
] as const;
export type SignedFileResult = (typeof SIGNED_FILE_RESULTS)[number];

/** Why a signed file could not be compared with the hub's listing. */
export const NOT_COMPARABLE = [
  'other-hash',
  'several-shards',
  'no-digest',
  'not-fetched',
  'bytes-not-listed',
  'not-listed',
] as const;
export type NotComparable = (typeof NOT_COMPARABLE)[number];

export interface SignedFile {
  /** In the repository, from its root. */
  readonly path: string;
  readonly result: SignedFileResult;
  /** Whether a loader could read it: weights, code, configuration. Documents and empty files do not weigh. */
  readonly weighs: boolean;
  /** Set when `result` is `not-comparable`. */
  readonly why: NotComparable | null;
  /** An unsigned file whose bytes are those of this signed file; null otherwise. */
  readonly sameAs: string | null;
}

/** Who signed, by the method's own means. Strings are the signer's and may be hostile; lengths are bounded. */
export type SignerFact =
  | {
      readonly kind: 'identity';
      readonly identity: string;
      readonly identityKind: 'email' | 'uri';
      readonly issuer: string;
      /** When the transparency log or a timestamp authority saw the signature (ms since the epoch). */
      readonly signedAt: number;
      readonly seenBy: 'log' | 'timestamp';
      /** True when that time is more than a day ahead of this computer's clock: one of the two is wrong. */
      readonly ahead: boolean;
    }
  | {
      readonly kind: 'certificate';
      readonly subject: string;
      /** Of the topmost certificate that was reached. */
      readonly root: string;
      /** The pin's own name; null when no pin was reached. */
      readonly pinned: string | null;
      readonly notBefore: number;
      readonly notAfter: number;
      /** By this computer's clock. The chain itself is checked at the leaf's `notBefore`, as signers do. */
      readonly expired: boolean;
    }
  | {
      readonly kind: 'key';
      /** SHA-256 of the key's PEM text. It names a key and proves nothing. */
      readonly hint: string;
      readonly pinned: string | null;
      /** False when the key itself is nowhere to be had, so that the signature could not be checked. */
      readonly checked: boolean;
    };

/** `pinned`: whoever asked trusts this signer for every publisher. */
export const PUBLISHER_BINDINGS = ['bound', 'pinned', 'other-publisher', 'no-rule'] as const;
export type PublisherBinding = (typeof PUBLISHER_BINDINGS)[number];

export const SIGNATURE_METHODS = ['sigstore', 'certificate', 'key', 'legacy', 'unknown'] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];

/** One signature bundle, checked against the hub's own listing; nothing is known of the weights' bytes themselves. */
export interface SignatureFact {
  /** The bundle's path in the repository. */
  readonly path: string;
  readonly outcome: SignatureOutcome;
  readonly verdict: SignatureVerdict;
  readonly reason: SignatureReason | null;
  /** Where in the bundle, for an engineer; empty when there is nothing to add. */
  readonly detail: string;
  readonly method: SignatureMethod;
  readonly signer: SignerFact | null;
  readonly binding: PublisherBinding | null;
  /** Namespace of the rule or pin that knows the signer; null when none does. */
  readonly knownAs: string | null;
  /** The folder that is covered, ending in `/`; empty for the whole repository; null when nothing was compared. */
  readonly prefix: string | null;
  /** How the signer named the directory. Informative only. */
  readonly subject: string | null;
  readonly counts: Readonly<Record<SignedFileResult, number>>;
  /** Of the files that weigh. */
  readonly weighing: Readonly<Record<SignedFileResult, number>>;
  /** Worst first; at most `SIGNED_FILES_LIMIT`, the counts tell of the rest. */
  readonly files: readonly SignedFile[];
  /** The trust root's newest entry (ISO date) when it was used. */
  readonly trustRoot: string | null;
}
