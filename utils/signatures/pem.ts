import { sha256Hex } from '../bytes/digest';
import { fromBase64, utf8 } from './encoding';
import { Refused } from './refused';

export type PemLabel = 'PUBLIC KEY' | 'CERTIFICATE';

/** The DER bytes of a PEM text (RFC 7468) that holds exactly one such block and nothing else. */
export function fromPem(text: string, label: PemLabel): Uint8Array<ArrayBuffer> {
  const match = /^-----BEGIN ([A-Z ]+)-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END \1-----\s*$/.exec(text.trim());
  if (match?.[1] !== label) throw new Refused(label === 'CERTIFICATE' ? 'certificate' : 'key', 'PEM');
  return fromBase64((match[2] ?? '').replaceAll(/[\r\n]/g, ''), 'PEM');
}

/** The PEM text as signers write it: 64 columns, a line feed at the end. */
export function toPem(der: Uint8Array, label: PemLabel): string {
  const text = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''));
  const lines = text.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** What a bundle calls the key's hint: SHA-256 of its PEM text (facts/PROVENANCE §1.2). */
export const keyHint = (spki: Uint8Array): Promise<string> => sha256Hex(utf8(toPem(spki, 'PUBLIC KEY')));
