import type { Json } from '../formats/encodings/json-text';
import { curveOf } from './ecdsa';
import { fromBase64, fromUtf8, sameBytes } from './encoding';
import { array, object, strictJson, string, type JsonObject } from './json';
import { BUNDLE_BYTES_LIMIT, CHAIN_LIMIT, TIMESTAMPS_LIMIT } from './limits';
import { logEntry, type LogEntry } from './log-entry';
import { PAYLOAD_TYPE } from './envelope';
import { Refused, ensure } from './refused';
import { fromPem } from './pem';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the bundle brings to check its signature with, by method (facts/PROVENANCE §1.2). */
export type Material =
  | {
      readonly method: 'sigstore';
      readonly certificate: Bytes;
      readonly entry: LogEntry;
      readonly timestamps: readonly Bytes[];
    }
  | { readonly method: 'certificate'; readonly certificates: readonly Bytes[] }
  | { readonly method: 'key'; readonly hint: string | null; readonly spki: Bytes | null };

export interface Bundle {
  readonly material: Material;
  readonly payload: Bytes;
  readonly signature: Bytes;
}

const FAMILY = 'application/vnd.dev.sigstore.bundle';
/** Version 0.3 in its two spellings; no other version was ever used by the format. */
const MEDIA_TYPES: ReadonlySet<string> = new Set([`${FAMILY}.v0.3+json`, `${FAMILY}+json;version=0.3`]);

/** The detail of a refusal when the JSON is no envelope: a signature of another kind, or something else. */
export const OTHER_KIND = 'no envelope';

/**
 * Reads a bundle with nothing left over: every key known, every value of its type, base64 in its one notation.
 * Throws `Refused`; with the reason `media-type` when the text is JSON but no bundle of this kind.
 */
export function readBundle(bytes: Bytes): Bundle {
  ensure(bytes.length <= BUNDLE_BYTES_LIMIT, 'too-large');
  const json = strictJson(bytes, 'bundle');
  const keys = new Set(json instanceof Map ? (json as JsonObject).keys() : []); // as in json.ts
  const envelops =
    keys.has('dsseEnvelope') || (keys.has('verificationMaterial') && !keys.has('messageSignature'));
  if (!envelops) throw new Refused('media-type', OTHER_KIND);
  const type = object(json, 'bundle').get('mediaType');
  ensure(typeof type === 'string' && MEDIA_TYPES.has(type), 'media-type', shown(type));
  const bundle = object(json, 'bundle', ['mediaType', 'verificationMaterial', 'dsseEnvelope']);
  const envelope = object(bundle.get('dsseEnvelope'), 'dsseEnvelope', [
    'payload',
    'payloadType',
    'signatures',
  ]);
  ensure(envelope.get('payloadType') === PAYLOAD_TYPE, 'payload-type');
  const [first] = array(envelope.get('signatures'), 'signatures', 1);
  const signature = object(first, 'signatures[0]', ['sig', 'keyid']);
  // facts/PROVENANCE §1.1: absent, null or empty. Anything else would be a claim that nothing checks.
  const keyId = signature.get('keyid');
  ensure(keyId === undefined || keyId === null || keyId === '', 'shape', 'signatures[0].keyid');
  return {
    material: material(bundle.get('verificationMaterial')),
    payload: fromBase64(string(envelope.get('payload'), 'payload'), 'payload'),
    signature: fromBase64(string(signature.get('sig'), 'sig'), 'sig'),
  };
}

/** Whether a media type that was refused belongs to Sigstore's bundles, of whatever version. */
export const isBundleFamily = (mediaType: string): boolean => mediaType.startsWith(FAMILY);

const shown = (type: unknown): string => (typeof type === 'string' ? type.slice(0, 128) : 'mediaType');

const COMMON = ['tlogEntries', 'timestampVerificationData'];

function material(value: Json | undefined): Material {
  const all = object(value, 'verificationMaterial', [
    'certificate',
    'x509CertificateChain',
    'publicKey',
    ...COMMON,
  ]);
  const kinds = [...all.keys()].filter((key) => !COMMON.includes(key));
  ensure(kinds.length === 1, 'shape', 'verificationMaterial');
  // With a key or a chain they are not expected, and nothing is taken from them.
  const entries = array(all.get('tlogEntries') ?? [], 'tlogEntries', 1);
  if (all.has('publicKey')) return { method: 'key', ...publicKey(all.get('publicKey')) };
  if (all.has('x509CertificateChain')) {
    const chain = object(all.get('x509CertificateChain'), 'x509CertificateChain', ['certificates']);
    const certificates = array(chain.get('certificates'), 'certificates', CHAIN_LIMIT).map(certificate);
    ensure(
      certificates.every((one, at) => certificates.findIndex((other) => sameBytes(one, other)) === at),
      'shape',
      'certificates',
    );
    return { method: 'certificate', certificates };
  }
  const [entry] = entries;
  ensure(entry !== undefined, 'log-entry', 'tlogEntries');
  return {
    method: 'sigstore',
    certificate: certificate(all.get('certificate')),
    entry: logEntry(entry),
    timestamps: timestamps(all.get('timestampVerificationData')),
  };
}

function certificate(value: Json | undefined): Bytes {
  const where = 'certificate.rawBytes';
  return fromBase64(string(object(value, 'certificate', ['rawBytes']).get('rawBytes'), where), where);
}

function timestamps(value: Json | undefined): readonly Bytes[] {
  if (value === undefined || value === null) return [];
  const all = object(value, 'timestampVerificationData', ['rfc3161Timestamps']).get('rfc3161Timestamps');
  return array(all ?? [], 'rfc3161Timestamps', TIMESTAMPS_LIMIT).map((stamp) => {
    const where = 'signedTimestamp';
    return fromBase64(string(object(stamp, where, [where]).get(where), where), where);
  });
}

/** What signers before version 1.1 write beside the key: its curve, and the hash that goes with it. */
const KEY_DETAILS = {
  'P-256': 'PKIX_ECDSA_P256_SHA_256',
  'P-384': 'PKIX_ECDSA_P384_SHA_384',
  'P-521': 'PKIX_ECDSA_P521_SHA_512',
} as const;

/** A key's hint, or the key itself with its details; never both. */
function publicKey(value: Json | undefined): Pick<Material & { method: 'key' }, 'hint' | 'spki'> {
  const key = object(value, 'publicKey');
  if (key.has('hint')) {
    const hint = string(object(value, 'publicKey', ['hint']).get('hint'), 'hint');
    ensure(/^[0-9a-f]{64}$/.test(hint), 'shape', 'hint');
    return { hint, spki: null };
  }
  const details = object(value, 'publicKey', ['rawBytes', 'keyDetails']).get('keyDetails');
  const pem = fromUtf8(fromBase64(string(key.get('rawBytes'), 'rawBytes'), 'rawBytes'));
  if (pem === null) throw new Refused('key', 'rawBytes');
  const spki = fromPem(pem, 'PUBLIC KEY');
  const curve = curveOf(spki);
  ensure(curve !== null && details === KEY_DETAILS[curve.name], 'key', 'keyDetails');
  return { hint: null, spki };
}
