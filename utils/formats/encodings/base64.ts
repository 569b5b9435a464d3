const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIX = new Map([...ALPHABET].map((letter, value) => [letter.charCodeAt(0), value]));
const PAD = '='.charCodeAt(0);

/**
 * The bytes of a text as Python's `base64.b64decode` gives them (binascii, not strict): characters outside of the
 * alphabet are left out, also `-` and `_`; padding in its place ends the text. What Python refuses is decoded as far as it
 * goes.
 */
export function pythonBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let held = 0;
  let digits = 0;
  let pads = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === PAD) {
      pads += 1;
      if (digits >= 2 && digits + pads >= 4) break;
      continue;
    }
    const six = SIX.get(code);
    if (six === undefined) continue;
    pads = 0;
    held = ((held << 6) | six) & 0xffff;
    if (digits > 0) {
      out[length] = (held >> (6 - 2 * digits)) & 255;
      length += 1;
    }
    digits = (digits + 1) % 4;
  }
  return out.subarray(0, length);
}
