const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Names repeat: one string each, found by its bytes. */
const CACHE_SIZE = 1024;
const CACHED_LENGTH = 32;

/** Where a text is kept: by its length and bytes at its ends and in its middle. */
function slotOf(bytes: Uint8Array, start: number, length: number): number {
  const first = bytes[start] ?? 0;
  const middle = bytes[start + (length >> 1)] ?? 0;
  const last = bytes[start + length - 1] ?? 0;
  const beforeLast = bytes[start + length - 2] ?? 0;
  return ((((length * 31 + first) * 31 + middle) * 31 + beforeLast) * 31 + last) % CACHE_SIZE;
}

/** Decodes UTF-8 as the unpickler does; ASCII of up to 32 bytes is found again without a new string. */
export class TextReader {
  // Filled as texts come: a pickle of five bytes has no use for a thousand places.
  readonly #cache: (string | undefined)[] = [];

  /** Null for what is no UTF-8. */
  read(bytes: Uint8Array, start: number, end: number): string | null {
    const length = end - start;
    if (length > CACHED_LENGTH) return decodeText(bytes.subarray(start, end));
    const slot = slotOf(bytes, start, length);
    const known = this.#cache[slot] ?? '';
    // What is known is ASCII: a byte beyond it is never equal.
    if (known.length === length) {
      let at = 0;
      while (at < length && known.charCodeAt(at) === bytes[start + at]) at += 1;
      if (at === length) return known;
    }
    for (let at = start; at < end; at += 1)
      if ((bytes[at] ?? 0) > 127) return decodeText(bytes.subarray(start, end));
    let text = '';
    for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
    this.#cache[slot] = text;
    return text;
  }
}

/** UTF-8 with the three bytes of a lone surrogate let through, as Python's `surrogatepass` does; null for other bytes. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return withSurrogates(bytes);
  }
}

function withSurrogates(bytes: Uint8Array): string | null {
  let text = '';
  let from = 0;
  try {
    for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
      const [, second = 0, third = 0] = bytes.subarray(at, at + 3);
      if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue;
      text += decoder.decode(bytes.subarray(from, at));
      text += String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
      from = at + 3;
    }
    return text + decoder.decode(bytes.subarray(from));
  } catch {
    return null;
  }
}

/** Bytes as characters of the same numbers. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};

/**
 * What STRING carries: a literal of bytes in quotes with Python's escapes, and blanks behind it, which Python 2 takes;
 * null when the quotes do not match or an escape is cut.
 */
export function decodeLiteral(line: string): string | null {
  const text = line.trimEnd();
  const quote = text[0];
  if (text.length < 2 || (quote !== "'" && quote !== '"') || text.at(-1) !== quote) return null;
  let whole = true;
  const decoded = text
    .slice(1, -1)
    .replaceAll(
      /\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|([\s\S])|$)/g,
      (escape, hex?: string, octal?: string, other?: string) => {
        if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
        if (other === undefined || other === 'x') whole = false;
        return SIMPLE[other ?? ''] ?? escape;
      },
    );
  return whole ? decoded : null;
}

/**
 * What UNICODE carries: Latin-1 with `\uXXXX` and `\UXXXXXXXX` after an odd number of backslashes; null when one is cut
 * or no character.
 */
export function decodeRawUnicode(line: string): string | null {
  let whole = true;
  const decoded = line.replaceAll(
    /(?<!\\)(\\+)(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[uU])/g,
    (escape, slashes: string, short?: string, long?: string) => {
      if (slashes.length % 2 === 0) return escape;
      const code = Number.parseInt(short ?? long ?? 'ffffffff', 16);
      if (code <= 0x10ffff) return slashes.slice(1) + String.fromCodePoint(code);
      whole = false;
      return escape;
    },
  );
  return whole ? decoded : null;
}
