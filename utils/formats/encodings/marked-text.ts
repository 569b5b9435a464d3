import { hasBytes } from '../../bytes/numbers';

const POINT_BYTES = 4;

function utf32(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = POINT_BYTES; at + POINT_BYTES <= bytes.length; at += POINT_BYTES) {
    const point = view.getUint32(at, true);
    parts.push(point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point));
  }
  return parts.join('');
}

/**
 * A text in the encoding that its byte order mark says, without the mark; UTF-8 where there is none, as pip reads its
 * files (pip, `_internal/req/req_file.py`). UTF-32 in the other
 * order is no text to the readers. What cannot be decoded becomes U+FFFD.
 */
export function markedText(bytes: Uint8Array): string {
  if (hasBytes(bytes, [0xff, 0xfe, 0, 0])) return utf32(bytes);
  if (hasBytes(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (hasBytes(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
