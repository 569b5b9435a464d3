/** Levels of nesting; a hub's answer has 10. */
const DEPTH_LIMIT = 64;

/** Objects and arrays, which take most memory: 100,000 files with a digest each come to 200,000. */
const CONTAINER_LIMIT = 250_000;

/** Values in total. Model info has some 25 bytes a value. */
const VALUE_LIMIT = 1_000_000;

const [QUOTE, ESCAPE, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether a JSON text (UTF-8) takes far more memory than its size: 8 MB of `[` take 116 MB. It counts
 * and does not validate: invalid JSON is left to the parser.
 */
export function weighsTooMuch(bytes: Uint8Array): boolean {
  let depth = 0;
  let containers = 0;
  let values = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === COMMA) values += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      containers += 1;
    }
    if (depth > DEPTH_LIMIT || containers > CONTAINER_LIMIT || values > VALUE_LIMIT) return true;
  }
  return false;
}

/** Where the text that begins at `start` ends: its closing quote, or the end of the bytes. */
function endOfText(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(QUOTE, start + 1);
  while (at !== -1 && isEscaped(bytes, at)) at = bytes.indexOf(QUOTE, at + 1);
  return at === -1 ? bytes.length : at;
}

/** By an odd number of backslashes before it. */
function isEscaped(bytes: Uint8Array, at: number): boolean {
  let from = at;
  while (bytes[from - 1] === ESCAPE) from -= 1;
  return (at - from) % 2 === 1;
}
