import { Refused } from './refused';

/** One element of a DER encoding (X.690). */
export interface Der {
  readonly tag: number;
  /** Tag, length and value. */
  readonly whole: Uint8Array<ArrayBuffer>;
  readonly value: Uint8Array<ArrayBuffer>;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
} as const;

const malformed = (what: string): Refused => new Refused('certificate', what);

/** A length's first byte says how many follow; a certificate needs no more than three. */
const LENGTH_BYTES_LIMIT = 3;

function next(bytes: Uint8Array<ArrayBuffer>, at: number): Der {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw malformed('DER tag');
  let start = at + 2;
  let length = first;
  if (first >= 0x80) {
    const size = first - 0x80;
    if (size === 0 || size > LENGTH_BYTES_LIMIT) throw malformed('DER length');
    length = bytes.subarray(start, start + size).reduce((sum, byte) => sum * 256 + byte, 0);
    start += size;
    // One length, one notation.
    if (length < 0x80 || length < 256 ** (size - 1)) throw malformed('DER length');
  }
  const end = start + length;
  if (end > bytes.length) throw malformed('DER end');
  return { tag, whole: bytes.subarray(at, end), value: bytes.subarray(start, end) };
}

/** The elements that fill `bytes` exactly. Throws `Refused`. */
export function elements(bytes: Uint8Array<ArrayBuffer>): readonly Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = next(bytes, at);
    found.push(element);
    at += element.whole.length;
  }
  return found;
}

/** The one element that fills `bytes`, with this tag. */
export function only(bytes: Uint8Array<ArrayBuffer>, tag: number): Der {
  const element = next(bytes, 0);
  if (element.whole.length !== bytes.length || element.tag !== tag) throw malformed('DER element');
  return element;
}

/** What is in a constructed element of this tag. */
export function inside(der: Der | undefined, tag: number): readonly Der[] {
  if (der?.tag !== tag) throw malformed(`DER tag ${tag}`);
  return elements(der.value);
}

/** The value of an element with this tag. */
export function valueIn(der: Der | undefined, tag: number): Uint8Array<ArrayBuffer> {
  if (der?.tag !== tag) throw malformed(`DER tag ${tag}`);
  return der.value;
}

/** An object identifier in dots. */
export function oid(der: Der | undefined): string {
  const value = valueIn(der, TAG.oid);
  const last = value.at(-1);
  if (last === undefined || last >= 0x80) throw malformed('DER object identifier');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of value) {
    if (arc === 0 && byte === 0x80) throw malformed('DER object identifier');
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [head = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(head / 40));
  return [root, head - 40 * root, ...rest].join('.');
}

/** An integer's bytes, most significant first, without a sign byte. Throws `Refused` when it is below zero. */
export function unsigned(der: Der | undefined): Uint8Array<ArrayBuffer> {
  const value = valueIn(der, TAG.integer);
  const [first, second = 0] = value;
  if (first === undefined || first >= 0x80) throw malformed('DER integer');
  if (first !== 0) return value;
  if (value.length > 1 && second < 0x80) throw malformed('DER integer');
  return value.subarray(1);
}

/** An integer of at most 31 bits. */
export function smallInteger(der: Der | undefined): number {
  const bytes = unsigned(der);
  if (bytes.length > 4) throw malformed('DER integer');
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** A bit string of whole bytes. */
export function wholeBits(der: Der | undefined): Uint8Array<ArrayBuffer> {
  const value = valueIn(der, TAG.bitString);
  if (value[0] !== 0) throw malformed('DER bit string');
  return value.subarray(1);
}

/** The numbers of the bits that are set, at most 16. */
export function namedBits(der: Der): ReadonlySet<number> {
  const value = valueIn(der, TAG.bitString);
  const [spare = 8, ...bytes] = value;
  if (spare > 7 || bytes.length > 2 || (spare > 0 && bytes.length === 0)) throw malformed('DER bit string');
  const last = bytes.at(-1) ?? 0;
  // The spare bits are zero, and the last one that counts is set.
  if (bytes.length > 0 && (last & ((2 << spare) - 1)) !== 1 << spare) throw malformed('DER bit string');
  const set = new Set<number>();
  bytes.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1) if (byte & (0x80 >> bit)) set.add(8 * index + bit);
  });
  return set;
}

export function boolean(der: Der | undefined): boolean {
  const value = valueIn(der, TAG.boolean);
  if (value.length !== 1 || (value[0] !== 0 && value[0] !== 0xff)) throw malformed('DER boolean');
  return value[0] === 0xff;
}

const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** UTCTime or GeneralizedTime as RFC 5280 §4.1.2.5 writes them; ms since the epoch. */
export function time(der: Der | undefined): number {
  const text = String.fromCharCode(...(der?.value ?? []));
  const short = der?.tag === UTC_TIME && /^\d{12}Z$/.test(text);
  if (!short && !(der?.tag === GENERALIZED_TIME && /^\d{14}Z$/.test(text))) throw malformed('DER time');
  const full = short ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const iso = full.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
  const at = Date.parse(iso);
  if (Number.isNaN(at) || new Date(at).toISOString() !== iso) throw malformed('DER time');
  return at;
}
