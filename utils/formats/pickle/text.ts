const decoder = new TextDecoder();

/** Names repeat: one string each, found by its bytes. */
const CACHE_SIZE = 1024;
const CACHED_LENGTH = 32;

/** Decodes UTF-8; ASCII of up to 32 bytes is found again without a new string. */
export class TextReader {
  readonly #cache = Array.from({ length: CACHE_SIZE }, () => '');

  read(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > CACHED_LENGTH) return decoder.decode(bytes.subarray(start, end));
    let hash = length;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte > 127) return decoder.decode(bytes.subarray(start, end));
      hash = (hash * 31 + byte) | 0;
    }
    const slot = (hash & 0x7fffffff) % CACHE_SIZE;
    const known = this.#cache[slot] ?? '';
    if (known.length === length) {
      let at = 0;
      while (at < length && known.charCodeAt(at) === bytes[start + at]) at += 1;
      if (at === length) return known;
    }
    let text = '';
    for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
    this.#cache[slot] = text;
    return text;
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

/** What STRING carries: a quoted literal of bytes with Python's escapes; null when the quotes do not match. */
export function decodeLiteral(line: string): string | null {
  const text = line.trim();
  const quote = text[0];
  if (text.length < 2 || (quote !== "'" && quote !== '"') || text.at(-1) !== quote) return null;
  return text
    .slice(1, -1)
    .replaceAll(
      /\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|([\s\S]))/g,
      (whole, hex?: string, octal?: string, other?: string) => {
        if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
        return other === undefined ? whole : (SIMPLE[other] ?? whole);
      },
    );
}

/** What UNICODE carries: Latin-1 with `\uXXXX` and `\UXXXXXXXX` after an odd number of backslashes. */
export function decodeRawUnicode(line: string): string {
  return line.replaceAll(
    /(\\+)(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g,
    (whole, slashes: string, short?: string, long?: string) => {
      const code = Number.parseInt(short ?? long ?? '', 16);
      return slashes.length % 2 === 0 || code > 0x10ffff
        ? whole
        : slashes.slice(1) + String.fromCodePoint(code);
    },
  );
}
