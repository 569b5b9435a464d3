import { indexOfBytes } from '../../../bytes/numbers';

/** JSON bytes as Python's `json.loads` decodes them: UTF-8, or UTF-16 by its mark or its zero bytes (RFC 4627 §3). */
export function decodeJson(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (indexOfBytes(bytes.subarray(0, 4), [0]) !== -1 && bytes.length >= 4)
    return new TextDecoder(first === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Depth that our own parser stops at; Python's goes on to about 1,000. */
const DEPTH = 128;

/** Whether a text that could not be parsed is nested deeper than the parser goes: then it may load all the same. */
export function deepText(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > DEPTH) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
