import { only, TAG } from '../der';
import { fromUtf8 } from '../encoding';
import { NAME_LIMIT } from '../limits';
import { Refused, ensure } from '../refused';
import type { Certificate } from '../x509';
import { DIGITAL_SIGNATURE, maySign } from '../x509-extensions';

/** Who an issuer of Sigstore's certificates says the holder is. */
export interface Identity {
  readonly identity: string;
  readonly identityKind: 'email' | 'uri';
  readonly issuer: string;
}

/** The issuer as a DER string, and in its first form as bare text. */
const ISSUER = '1.3.6.1.4.1.57264.1.8';
const ISSUER_FIRST = '1.3.6.1.4.1.57264.1.1';

/** Reads the identity of a leaf certificate: one name, one issuer, for signing code only. Throws `Refused`. */
export function identityOf({ extensions }: Certificate): Identity {
  const { ca, names, values, keyUsage, extendedKeyUsage } = extensions;
  const signs = !ca && keyUsage?.has(DIGITAL_SIGNATURE) === true && keyUsage.size === 1;
  ensure(signs && maySign(extensions) && extendedKeyUsage?.length === 1, 'certificate-use');
  const [name, ...others] = names;
  if (!name || others.length > 0 || name.kind === 'other') throw new Refused('identity', 'name');
  const der = values.get(ISSUER);
  const plain = values.get(ISSUER_FIRST);
  const issuer = der ? fromUtf8(only(der, TAG.utf8).value) : plain ? fromUtf8(plain) : null;
  if (!issuer || (plain && fromUtf8(plain) !== issuer)) throw new Refused('identity', 'issuer');
  ensure(name.text !== '' && name.text.length <= NAME_LIMIT && issuer.length <= NAME_LIMIT, 'identity');
  return { identity: name.text, identityKind: name.kind, issuer };
}
