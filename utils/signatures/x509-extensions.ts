import { boolean, inside, namedBits, oid, only, smallInteger, TAG, valueIn, type Der } from './der';
import { fromUtf8 } from './encoding';
import { Refused } from './refused';

/** A subject's alternative name (RFC 5280 §4.2.1.6) of a kind that signers use. */
export interface AlternativeName {
  readonly kind: 'email' | 'uri' | 'other';
  readonly text: string;
}

export interface Extensions {
  readonly ca: boolean;
  /** How many authorities may stand below; null when not limited. */
  readonly pathLength: number | null;
  /** Numbers of the bits; null when the extension is not there. */
  readonly keyUsage: ReadonlySet<number> | null;
  readonly extendedKeyUsage: readonly string[] | null;
  readonly names: readonly AlternativeName[];
  /** Values of all the extensions, by object identifier. */
  readonly values: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** KeyUsage bits, RFC 5280 §4.2.1.3. */
export const DIGITAL_SIGNATURE = 0;
export const KEY_CERT_SIGN = 5;
export const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

const KEY_USAGE = '2.5.29.15';
const ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const UNDERSTOOD: ReadonlySet<string> = new Set([
  KEY_USAGE,
  ALTERNATIVE_NAME,
  BASIC_CONSTRAINTS,
  EXTENDED_KEY_USAGE,
]);

const KINDS: ReadonlyMap<number, AlternativeName['kind']> = new Map([
  [0x81, 'email'],
  [0x86, 'uri'],
]);

/** Reads a certificate's extensions; a critical one that is not understood, or one twice, is refused. */
export function readExtensions(wrapped: readonly Der[] | undefined): Extensions {
  const values = new Map<string, Uint8Array<ArrayBuffer>>();
  if (wrapped && wrapped.length !== 1) throw new Refused('certificate', 'extensions');
  for (const extension of wrapped ? inside(wrapped[0], TAG.sequence) : []) {
    const [id, ...rest] = inside(extension, TAG.sequence);
    const name = oid(id);
    const critical = rest.length === 2 && boolean(rest[0]);
    if (rest.length < 1 || rest.length > 2 || values.has(name) || (critical && !UNDERSTOOD.has(name))) {
      throw new Refused('certificate', `extension ${name}`);
    }
    values.set(name, valueIn(rest.at(-1), TAG.octetString));
  }
  const part = (name: string) => {
    const value = values.get(name);
    return value && inside(only(value, TAG.sequence), TAG.sequence);
  };
  const [ca, pathLength] = part(BASIC_CONSTRAINTS) ?? [];
  const usage = values.get(KEY_USAGE);
  return {
    ca: ca !== undefined && boolean(ca),
    pathLength: pathLength ? smallInteger(pathLength) : null,
    keyUsage: usage ? namedBits(only(usage, TAG.bitString)) : null,
    extendedKeyUsage: part(EXTENDED_KEY_USAGE)?.map(oid) ?? null,
    names: (part(ALTERNATIVE_NAME) ?? []).map(({ tag, value }) => ({
      kind: KINDS.get(tag) ?? 'other',
      text: fromUtf8(value) ?? '',
    })),
    values,
  };
}

/** Whether the certificate's own words let its key sign files: KeyUsage or ExtendedKeyUsage, none against it. */
export function maySign({ keyUsage, extendedKeyUsage }: Extensions): boolean {
  const usage = keyUsage?.has(DIGITAL_SIGNATURE);
  const extended = extendedKeyUsage?.includes(CODE_SIGNING);
  return usage !== false && extended !== false && (usage === true || extended === true);
}

/** Whether the certificate may issue others, `below` authorities standing between it and the leaf. */
export function mayIssue({ ca, keyUsage, pathLength }: Extensions, below: number): boolean {
  return ca && keyUsage?.has(KEY_CERT_SIGN) !== false && (pathLength === null || below <= pathLength);
}
