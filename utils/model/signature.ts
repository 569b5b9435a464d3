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

/** `pinned`: whoever asked trusts this signer for every publisher. */
export const PUBLISHER_BINDINGS = ['bound', 'pinned', 'other-publisher', 'no-rule'] as const;
export type PublisherBinding = (typeof PUBLISHER_BINDINGS)[number];

export const SIGNATURE_METHODS = ['sigstore', 'certificate', 'key', 'legacy', 'unknown'] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];
