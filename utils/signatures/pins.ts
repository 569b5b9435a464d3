import { fromPem, keyHint } from './pem';
import { readCertificate, type Certificate } from './x509';
import { Refused } from './refused';

/**
 * A key, a root or a log that is trusted. `namespaces`: whose repositories it speaks for; null when whoever pinned it
 * trusts it for all of them. `sigstore`: any identity that the public-good instance attests is taken for known.
 */
export type Pin =
  | {
      readonly kind: 'root' | 'key';
      readonly name: string;
      readonly pem: string;
      readonly namespaces: readonly string[] | null;
    }
  | { readonly kind: 'sigstore' };

interface Pinned {
  readonly name: string;
  readonly namespaces: readonly string[] | null;
}

export interface PinnedRoot extends Pinned {
  readonly certificate: Certificate;
}

export interface PinnedKey extends Pinned {
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly hint: string;
}

export const pinnedRoots = (pins: readonly Pin[]): readonly PinnedRoot[] =>
  pins.flatMap((pin) =>
    pin.kind === 'root' ? [{ ...pin, certificate: readCertificate(fromPem(pin.pem, 'CERTIFICATE')) }] : [],
  );

export const pinnedKeys = (pins: readonly Pin[]): Promise<readonly PinnedKey[]> =>
  Promise.all(
    pins.flatMap((pin) => (pin.kind === 'key' ? [fromPem(pin.pem, 'PUBLIC KEY')].map(keyed(pin)) : [])),
  );

const keyed =
  ({ name, namespaces }: Pinned) =>
  async (spki: Uint8Array<ArrayBuffer>): Promise<PinnedKey> => ({
    name,
    namespaces,
    spki,
    hint: await keyHint(spki),
  });

/** A pin from a PEM text of a certificate or a public key, for every publisher; null when it is neither. */
export function pinFromPem(name: string, pem: string): Pin | null {
  try {
    const kind = pem.includes('BEGIN CERTIFICATE') ? 'root' : 'key';
    const der = fromPem(pem, kind === 'root' ? 'CERTIFICATE' : 'PUBLIC KEY');
    if (kind === 'root') readCertificate(der);
    return { kind, name, pem, namespaces: null };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
