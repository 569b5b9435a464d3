import type { SignatureFact } from '../facts/signature';
import type { SignatureReason, SignatureVerdict } from '../model/signature';
import { isBundleFamily, OTHER_KIND, readBundle, type Bundle } from './bundle';
import { NAME_LIMIT, SIGNED_FILES_LIMIT } from './limits';
import { compare, type Repository } from './manifest';
import { verifyCertificate } from './methods/certificate';
import { verifyKey } from './methods/key';
import { verifySigstore } from './methods/sigstore';
import type { Signed } from './methods/signed';
import type { Pin } from './pins';
import { Refused } from './refused';
import { predicateKind, readStatement } from './statement';
import { TRUST_ROOT_DATE } from './trusted-root';
import { counted, OUTCOMES, verdictOn, worstFirst } from './verdict';

export interface SignatureInput extends Repository {
  /** Where it lies in the repository, and all its bytes. */
  readonly bundle: { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> };
  /** Whose repository this is; null when nobody asks. */
  readonly publisher: string | null;
  readonly pins: readonly Pin[];
  /** Ms since the epoch, by this computer's clock. */
  readonly now: number;
}

/**
 * Checks one signature bundle and compares what it signs with the hub's own listing (facts/PROVENANCE §1.5). Never
 * throws for anything in the bundle. The answer rests on the hub's digests: it tells of changes by account or upload,
 * not of a hub that lies.
 */
export async function verifySignature(input: SignatureInput): Promise<SignatureFact> {
  const base = nothing(input.bundle.path);
  let bundle: Bundle;
  try {
    bundle = readBundle(input.bundle.bytes);
  } catch (error) {
    return unread(base, input.bundle.bytes, refusal(error));
  }
  const method = bundle.material.method;
  const trustRoot = method === 'sigstore' ? TRUST_ROOT_DATE : null;
  try {
    const kind = predicateKind(bundle.payload);
    if (kind === 'legacy') return reported({ ...base, method: 'legacy' }, 'legacy', 'predicate');
    const signed = await verified(bundle, input);
    const who = {
      ...base,
      method,
      trustRoot,
      signer: signed.signer,
      binding: signed.binding?.binding ?? null,
      knownAs: signed.binding?.knownAs ?? null,
    };
    if (kind === 'other') return reported(who, 'not-oms', 'predicate');
    const statement = await readStatement(bundle.payload);
    // For a signer that nobody knows, no request is spent.
    const fetchSmall = signed.binding === null ? async () => null : input.fetchSmall;
    const { prefix, files } = await compare(statement, input.bundle.path, { ...input, fetchSmall });
    const counts = counted(files);
    const weighing = counted(files.filter((file) => file.weighs));
    return {
      ...reported(who, verdictOn(signed.binding, counts, weighing, input.complete), null),
      prefix,
      subject: statement.subject,
      counts,
      weighing,
      files: worstFirst(files).slice(0, SIGNED_FILES_LIMIT),
    };
  } catch (error) {
    const { reason, detail } = refusal(error);
    const verdict = reason === 'clock' ? 'unchecked' : 'invalid';
    return { ...reported({ ...base, method, trustRoot }, verdict, reason), detail };
  }
}

function verified(bundle: Bundle, { pins, publisher, now }: SignatureInput): Promise<Signed> {
  const { material } = bundle;
  switch (material.method) {
    case 'sigstore':
      return verifySigstore(bundle, material, pins, publisher, now);
    case 'certificate':
      return verifyCertificate(bundle, material, pins, publisher, now);
    case 'key':
      return verifyKey(bundle, material, pins, publisher);
  }
}

/** A refusal as a value; anything else is a mistake of ours and is thrown on. */
function refusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  throw error;
}

/** Reasons for which nothing of the bundle was read. */
const UNREAD: ReadonlySet<SignatureReason> = new Set(['too-large', 'json']);

/** A text that is no bundle of this version: a broken one, another kind of signature, or no signature at all. */
function unread(base: SignatureFact, bytes: Uint8Array, { reason, detail }: Refused): SignatureFact {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  const foreign = reason === 'json' && start !== '' && !start.startsWith('{');
  const verdict = (): SignatureVerdict => {
    if (foreign || (reason === 'media-type' && detail === OTHER_KIND)) return 'not-oms';
    return UNREAD.has(reason) || isBundleFamily(detail) ? 'unreadable' : 'invalid';
  };
  return { ...reported(base, verdict(), reason), detail };
}

const reported = (
  fact: SignatureFact,
  verdict: SignatureVerdict,
  reason: SignatureReason | null,
): SignatureFact => ({ ...fact, verdict, outcome: OUTCOMES[verdict], reason });

const NONE = counted([]);

const nothing = (path: string): SignatureFact => ({
  path: path.slice(0, NAME_LIMIT),
  outcome: 'invalid',
  verdict: 'unreadable',
  reason: null,
  detail: '',
  method: 'unknown',
  signer: null,
  binding: null,
  knownAs: null,
  prefix: null,
  subject: null,
  counts: NONE,
  weighing: NONE,
  files: [],
  trustRoot: null,
});
