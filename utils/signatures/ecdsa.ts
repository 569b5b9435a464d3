import { inside, oid, only, TAG, unsigned } from './der';
import { joined } from '../bytes/digest';
import { Refused } from './refused';

interface Curve {
  readonly name: 'P-256' | 'P-384' | 'P-521';
  /** Bytes of one coordinate. */
  readonly size: number;
  readonly hash: Hash;
}

export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** Curves by object identifier, with the hash that the format pairs them with (facts/PROVENANCE §1.2). */
const CURVES: ReadonlyMap<string, Curve> = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', size: 32, hash: 'SHA-256' }],
  ['1.3.132.0.34', { name: 'P-384', size: 48, hash: 'SHA-384' }],
  ['1.3.132.0.35', { name: 'P-521', size: 66, hash: 'SHA-512' }],
] as const);

const EC_KEY = '1.2.840.10045.2.1';
const RSA_KEY = '1.2.840.113549.1.1.1';

/** The curve of a public key (SubjectPublicKeyInfo, RFC 5480); null when it is none that is used here. */
export function curveOf(spki: Uint8Array<ArrayBuffer>): Curve | null {
  const [algorithm] = inside(only(spki, TAG.sequence), TAG.sequence);
  const [name, parameter] = inside(algorithm, TAG.sequence);
  return oid(name) === EC_KEY && parameter?.tag === TAG.oid ? (CURVES.get(oid(parameter)) ?? null) : null;
}

/** WebCrypto's r‖s from a DER signature (RFC 3279 §2.2.3). Throws `Refused` for any other notation. */
export function rawSignature(der: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const [r, s, ...more] = numbersIn(der);
  if (!r || !s || more.length > 0 || r.length > size || s.length > size)
    throw new Refused('signature', 'DER');
  return joined(new Uint8Array(size - r.length), r, new Uint8Array(size - s.length), s);
}

function numbersIn(der: Uint8Array<ArrayBuffer>): readonly Uint8Array[] {
  try {
    return inside(only(der, TAG.sequence), TAG.sequence).map(unsigned);
  } catch (error) {
    throw error instanceof Refused ? new Refused('signature', error.detail) : error;
  }
}

/** Whether `signature` (DER) is this EC key's over `data`. Throws `Refused` when the key cannot be used. */
export async function verifyEcdsa(
  spki: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  hash?: Hash,
): Promise<boolean> {
  const curve = curveOf(spki);
  if (curve === null) throw new Refused('key', 'curve');
  const key = await imported(spki, { name: 'ECDSA', namedCurve: curve.name });
  const algorithm = { name: 'ECDSA', hash: hash ?? curve.hash };
  return crypto.subtle.verify(algorithm, key, rawSignature(signature, curve.size), data);
}

/** Shorter RSA keys are not trusted any more. */
const RSA_BYTES_LEAST = 256;

/** Whether `signature` (PKCS #1 v1.5) is this RSA key's over `data`; certificate authorities still use it. */
export async function verifyRsa(
  spki: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  hash: Hash,
): Promise<boolean> {
  const [algorithm] = inside(only(spki, TAG.sequence), TAG.sequence);
  const [name] = inside(algorithm, TAG.sequence);
  if (oid(name) !== RSA_KEY || signature.length < RSA_BYTES_LEAST) throw new Refused('key', 'RSA');
  const key = await imported(spki, { name: 'RSASSA-PKCS1-v1_5', hash });
  return crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, signature, data);
}

async function imported(
  spki: Uint8Array<ArrayBuffer>,
  algorithm: EcKeyImportParams | RsaHashedImportParams,
): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
  } catch {
    throw new Refused('key', 'not a key');
  }
}
