import { inside, oid, only, smallInteger, TAG, unsigned, valueIn, type Der } from './der';
import { rawSignature } from './ecdsa';
import { sameBytes } from './encoding';
import { Refused, ensure } from './refused';

type Bytes = Uint8Array<ArrayBuffer>;

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TIMESTAMP_INFO = '1.2.840.113549.1.9.16.1.4';
/** Context tag 0: what is wrapped, and the certificates that come along. */
const WRAPPED = 0xa0;
/** Of P-521. */
const LARGEST_COORDINATE_BYTES = 66;
const SHA2: ReadonlySet<string> = new Set([
  '2.16.840.1.101.3.4.2.1',
  '2.16.840.1.101.3.4.2.2',
  '2.16.840.1.101.3.4.2.3',
]);

/**
 * Checks the parts of a timestamp answer (RFC 3161, RFC 5652) that its signature does not cover: it is granted, has
 * one signer, brings no certificates but the trust root's own, and nothing unsigned. Signature and time are verified
 * by the caller. Throws `Refused`.
 */
export function checkTimestamp(answer: Bytes, authorities: readonly Bytes[]): void {
  try {
    const [status, content, ...rest] = inside(only(answer, TAG.sequence), TAG.sequence);
    const [granted, ...told] = inside(status, TAG.sequence);
    ensure(smallInteger(granted) === 0 && told.length === 0 && rest.length === 0, 'timestamp', 'status');
    const [type, wrapped, ...more] = inside(content, TAG.sequence);
    ensure(oid(type) === SIGNED_DATA && more.length === 0, 'timestamp', 'content');
    const [data, ...others] = inside(wrapped, WRAPPED);
    ensure(others.length === 0, 'timestamp', 'content');
    checkSignedData(inside(data, TAG.sequence), authorities);
  } catch (error) {
    throw error instanceof Refused ? new Refused('timestamp', error.detail) : error;
  }
}

/** Versions of SignedData and SignerInfo that timestamps have (RFC 5652 §5.1, §5.3). */
const SIGNED_DATA_VERSION = 3;
const SIGNER_VERSION = 1;

function checkSignedData(fields: readonly Der[], authorities: readonly Bytes[]): void {
  const [version, algorithms, content, ...rest] = fields;
  ensure(smallInteger(version) === SIGNED_DATA_VERSION, 'timestamp', 'version');
  const [type, wrapped, ...parts] = inside(content, TAG.sequence);
  const [info, ...infos] = inside(wrapped, WRAPPED);
  ensure(oid(type) === TIMESTAMP_INFO && parts.length + infos.length === 0, 'timestamp', 'content');
  valueIn(info, TAG.octetString);
  const [signers, certificates, ...more] = rest.toReversed();
  ensure(more.length === 0, 'timestamp', 'fields');
  for (const { whole } of certificates ? inside(certificates, WRAPPED) : []) {
    ensure(
      authorities.some((known) => sameBytes(known, whole)),
      'timestamp',
      'certificates',
    );
  }
  const [signer, ...others] = inside(signers, TAG.set);
  ensure(others.length === 0, 'timestamp', 'signers');
  checkSigner(inside(signer, TAG.sequence), inside(algorithms, TAG.set));
}

function checkSigner(fields: readonly Der[], digests: readonly Der[]): void {
  const [version, id, digest, , algorithm, signature] = fields;
  // A seventh field would be unsigned.
  ensure(fields.length === 6 && smallInteger(version) === SIGNER_VERSION, 'timestamp', 'signer');
  const [issuer, serial, ...more] = inside(id, TAG.sequence);
  ensure(issuer?.tag === TAG.sequence && more.length === 0, 'timestamp', 'signer');
  unsigned(serial);
  inside(algorithm, TAG.sequence);
  rawSignature(valueIn(signature, TAG.octetString), LARGEST_COORDINATE_BYTES);
  const [announced, ...rest] = digests;
  ensure(announced !== undefined && digest !== undefined && rest.length === 0, 'timestamp', 'digest');
  ensure(sameBytes(announced.whole, digest.whole), 'timestamp', 'digest');
  const [name, parameter] = inside(digest, TAG.sequence);
  ensure(SHA2.has(oid(name)) && (parameter?.value.length ?? 0) === 0, 'timestamp', 'digest');
}
