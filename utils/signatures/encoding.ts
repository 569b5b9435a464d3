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

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** UTF-8 text without a byte order mark; null when it is none. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** SHA-256 as lower-case hex. */
export const sha256Hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** A file's git blob id (SHA-1 over its header and bytes): ties fetched bytes to the hub's listing. */
export const gitBlobId = async (bytes: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-1', joined(utf8(`blob ${bytes.length}\0`), bytes))));
