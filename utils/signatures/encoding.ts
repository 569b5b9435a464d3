import { Refused } from './refused';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const HEX = /^(?:[0-9a-f]{2})*$/;

/**
 * Canonical base64 only (RFC 4648 §3.5, §4): no blanks, no other alphabet, no spare bits. One text for one value, so
 * that nothing of a bundle can be changed unnoticed.
 */
export function fromBase64(text: string, where: string): Uint8Array<ArrayBuffer> {
  if (!BASE64.test(text)) throw new Refused('base64', where);
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  // Only the last group can have spare bits.
  const last = String.fromCharCode(...bytes.slice(bytes.length - (bytes.length % 3)));
  if (last !== '' && !text.endsWith(btoa(last))) throw new Refused('base64', where);
  return bytes;
}

/** Lower-case hex; null when it is none. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!HEX.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  );
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** UTF-8 text without a byte order mark; null when it is none. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
