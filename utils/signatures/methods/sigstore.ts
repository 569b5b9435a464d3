import {
  SigstoreVerifier,
  verifyBundleTimestamp,
  type SigstoreBundle,
} from '@freedomofpress/sigstore-browser';
import { identityBinding } from '../binding';
import type { Bundle, Material } from '../bundle';
import { checkCheckpoint } from '../checkpoint';
import { fromBase64, sameBytes } from '../encoding';
import { PAYLOAD_TYPE } from '../envelope';
import { CLOCK_TOLERANCE_MS } from '../limits';
import { checkBody } from '../log-body';
import type { Pin } from '../pins';
import { Refused, ensure } from '../refused';
import { checkTimestamp } from '../timestamp';
import { TRUST_ROOT_DATE, TRUSTED_ROOT } from '../trusted-root';
import { readCertificate, validAt } from '../x509';
import { identityOf } from './fulcio';
import type { Signed } from './signed';

type Sigstore = Material & { readonly method: 'sigstore' };

/** Read once: it parses five certificates and imports four keys. */
let ready: Promise<SigstoreVerifier> | null = null;

async function verifier(): Promise<SigstoreVerifier> {
  const made = new SigstoreVerifier();
  try {
    await made.loadSigstoreRoot(TRUSTED_ROOT);
  } catch (error) {
    // The clock may be right the next time.
    ready = null;
    throw error;
  }
  return made;
}

const AUTHORITIES = TRUSTED_ROOT.timestampAuthorities.flatMap(({ certChain }) =>
  certChain.certificates.map(({ rawBytes }) => fromBase64(rawBytes, 'trusted root')),
);

/**
 * The sigstore method: a short-lived certificate of the public-good instance, seen by its transparency log while it
 * held. The package verifies chain, certificate transparency, log and signature; what it would let pass is refused
 * here and in the readers before: another media type, a time that nothing signs, a checkpoint that is missing or of
 * another tree, a certificate for another use or with two names, a second spelling of any value. Throws `Refused`.
 */
export async function verifySigstore(
  bundle: Bundle,
  material: Sigstore,
  pins: readonly Pin[],
  publisher: string | null,
  now: number,
): Promise<Signed> {
  const { entry, timestamps } = material;
  // With such a clock the trust root's own keys are not valid yet.
  ensure(now >= Date.parse(TRUST_ROOT_DATE) - CLOCK_TOLERANCE_MS, 'clock');
  const certificate = readCertificate(material.certificate);
  const identity = identityOf(certificate);
  checkCheckpoint(entry);
  await checkBody(entry, bundle, certificate.der);
  for (const stamp of timestamps) checkTimestamp(stamp, AUTHORITIES);
  const rebuilt = forVerifier(bundle, material);
  let stamped: Date | null;
  try {
    ready ??= verifier();
    const { payload } = await (await ready).verifyDsse(rebuilt, { verify: () => undefined });
    ensure(sameBytes(payload, bundle.payload), 'sigstore', 'payload');
    stamped = entry.integratedTime === null ? await stampedTime(rebuilt, bundle.signature) : null;
  } catch (error) {
    if (error instanceof Refused) throw error;
    // The package's words tell which of its checks failed; they quote no more than numbers of the bundle.
    throw new Refused('sigstore', error instanceof Error ? error.message.slice(0, 200) : '');
  }
  const logged = entry.integratedTime === null ? null : Number(entry.integratedTime) * 1000;
  const signedAt = logged ?? stamped?.getTime();
  ensure(signedAt !== undefined && validAt(certificate, signedAt), 'log-time');
  return {
    method: 'sigstore',
    signer: {
      kind: 'identity',
      ...identity,
      signedAt,
      seenBy: logged === null ? 'timestamp' : 'log',
      ahead: signedAt > now + CLOCK_TOLERANCE_MS,
    },
    binding: identityBinding(
      identity,
      publisher,
      pins.some(({ kind }) => kind === 'sigstore'),
    ),
  };
}

/** The time of a bundle's first timestamp, all of them verified. */
async function stampedTime(
  { verificationMaterial }: SigstoreBundle,
  signature: Uint8Array,
): Promise<Date | null> {
  const { timestampVerificationData } = verificationMaterial;
  const authorities = [...TRUSTED_ROOT.timestampAuthorities];
  const [first = null] = await verifyBundleTimestamp(timestampVerificationData, signature, authorities);
  return first;
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The bundle anew from what was read, so that the package sees nothing that we have not. */
function forVerifier(bundle: Bundle, { certificate, entry, timestamps }: Sigstore): SigstoreBundle {
  const { proof, keyId, version, integratedTime, signedEntryTimestamp } = entry;
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes: base64(certificate) },
      tlogEntries: [
        {
          logIndex: entry.logIndex,
          logId: { keyId },
          kindVersion: { kind: 'dsse', version },
          integratedTime,
          ...(signedEntryTimestamp === null ? {} : { inclusionPromise: { signedEntryTimestamp } }),
          inclusionProof: { ...proof, hashes: [...proof.hashes], checkpoint: { envelope: proof.checkpoint } },
          canonicalizedBody: entry.canonicalizedBody,
        },
      ],
      timestampVerificationData: {
        rfc3161Timestamps: timestamps.map((stamp) => ({ signedTimestamp: base64(stamp) })),
      },
    },
    dsseEnvelope: {
      payload: base64(bundle.payload),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ sig: base64(bundle.signature) }],
    },
  };
}
