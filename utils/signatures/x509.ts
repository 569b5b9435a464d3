import { inside, oid, only, smallInteger, TAG, time, unsigned, wholeBits, type Der } from './der';
import { distinguishedName } from './distinguished-name';
import { sameBytes } from './encoding';
import { Refused } from './refused';
import { verifyEcdsa, verifyRsa, type Hash } from './ecdsa';
import { readExtensions, type Extensions } from './x509-extensions';

/** A certificate (RFC 5280), read strictly; nothing of it is believed before its chain is verified. */
export interface Certificate {
  readonly der: Uint8Array<ArrayBuffer>;
  /** What the issuer signed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly issuer: Uint8Array<ArrayBuffer>;
  readonly subject: Uint8Array<ArrayBuffer>;
  /** For a reader; hostile text, bounded. */
  readonly subjectText: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly algorithm: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly extensions: Extensions;
}

const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

/** Reads one DER certificate of version 3. Throws `Refused`. */
export function readCertificate(der: Uint8Array<ArrayBuffer>): Certificate {
  const [tbs, outer, signature, ...rest] = inside(only(der, TAG.sequence), TAG.sequence);
  if (!tbs || !outer || rest.length > 0) throw new Refused('certificate', 'parts');
  const fields = inside(tbs, TAG.sequence);
  const [version, serial, inner, issuer, validity, subject, spki, ...others] = fields;
  const [number, ...more] = inside(version, VERSION);
  if (smallInteger(number) !== 2 || more.length > 0) throw new Refused('certificate', 'version');
  unsigned(serial);
  // The outer one is not signed.
  if (!inner || !sameBytes(inner.whole, outer.whole)) throw new Refused('certificate', 'algorithm');
  const [notBefore, notAfter, ...moreTimes] = inside(validity, TAG.sequence);
  const [extensions, ...moreFields] = others;
  if (!issuer || !subject || !spki || moreFields.length > 0 || moreTimes.length > 0) {
    throw new Refused('certificate', 'fields');
  }
  return {
    der,
    signed: tbs.whole,
    issuer: issuer.whole,
    subject: subject.whole,
    subjectText: distinguishedName(subject),
    notBefore: time(notBefore),
    notAfter: time(notAfter),
    spki: spki.whole,
    algorithm: algorithmOf(outer),
    signature: wholeBits(signature),
    extensions: readExtensions(extensions && inside(extensions, EXTENSIONS)),
  };
}

const algorithmOf = (der: Der): string => oid(inside(der, TAG.sequence)[0]);

const ECDSA: ReadonlyMap<string, Hash> = new Map([
  ['1.2.840.10045.4.3.2', 'SHA-256'],
  ['1.2.840.10045.4.3.3', 'SHA-384'],
  ['1.2.840.10045.4.3.4', 'SHA-512'],
]);
const RSA: ReadonlyMap<string, Hash> = new Map([
  ['1.2.840.113549.1.1.11', 'SHA-256'],
  ['1.2.840.113549.1.1.12', 'SHA-384'],
  ['1.2.840.113549.1.1.13', 'SHA-512'],
]);

/** Whether `issuer`'s name and key made this certificate's signature. Throws `Refused` for other algorithms. */
export async function issuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  if (!sameBytes(certificate.issuer, issuer.subject)) return false;
  const ecdsa = ECDSA.get(certificate.algorithm);
  if (ecdsa) return verifyEcdsa(issuer.spki, certificate.signature, certificate.signed, ecdsa);
  const rsa = RSA.get(certificate.algorithm);
  if (rsa) return verifyRsa(issuer.spki, certificate.signature, certificate.signed, rsa);
  throw new Refused('certificate', 'algorithm');
}

/** Whether the certificate holds at this time (ms since the epoch). */
export const validAt = ({ notBefore, notAfter }: Certificate, at: number): boolean =>
  notBefore <= at && at <= notAfter;
