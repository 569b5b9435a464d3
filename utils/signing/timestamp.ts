import { elements, inside, oid, only, smallInteger, TAG, type Der } from './der';
import { sameBytes } from './encoding';
import { Refused, require } from './refused';

type Bytes = Uint8Array<ArrayBuffer>;

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CERTIFICATES = 0xa0;
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
    require(smallInteger(granted) === 0 && told.length === 0 && rest.length === 0, 'timestamp', 'status');
    const [type, wrapped, ...more] = inside(content, TAG.sequence);
    require(oid(type) === SIGNED_DATA && more.length === 0, 'timestamp', 'content');
    const [data, ...others] = inside(wrapped, CERTIFICATES);
    require(others.length === 0, 'timestamp', 'content');
    checkSignedData(inside(data, TAG.sequence), authorities);
  } catch (error) {
    throw error instanceof Refused ? new Refused('timestamp', error.detail) : error;
  }
}

/** Versions of SignedData and SignerInfo that timestamps have (RFC 5652 §5.1, §5.3). */
const SIGNED_DATA_VERSION = 3;
const SIGNER_VERSION = 1;

function checkSignedData(fields: readonly Der[], authorities: readonly Bytes[]): void {
  const [version, algorithms, , ...rest] = fields;
  require(smallInteger(version) === SIGNED_DATA_VERSION, 'timestamp', 'version');
  const [signers, certificates, ...more] = rest.toReversed();
  require(more.length === 0, 'timestamp', 'fields');
  for (const { whole } of certificates ? inside(certificates, CERTIFICATES) : []) {
    require(authorities.some((known) => sameBytes(known, whole)), 'timestamp', 'certificates');
  }
  const infos = inside(signers, TAG.set);
  const [signer = [], ...others] = infos.map((info) => inside(info, TAG.sequence));
  // Version, signer, digest, signed attributes, algorithm, signature; a seventh would be unsigned.
  require(others.length === 0 && signer.length === 6, 'timestamp', 'signer');
  require(smallInteger(signer[0]) === SIGNER_VERSION, 'timestamp', 'signer');
  const digests = inside(algorithms, TAG.set);
  const [digest] = digests;
  const used = signer[2];
  require(digests.length === 1 && digest !== undefined && used !== undefined, 'timestamp', 'digest');
  require(sameBytes(digest.whole, used.whole), 'timestamp', 'digest');
  const parts = elements(used.value);
  require(SHA2.has(oid(parts[0])) && (parts[1]?.value.length ?? 0) === 0, 'timestamp', 'digest');
}
