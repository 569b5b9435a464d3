import { memorySource } from '../../bytes/memory';
import { slice, type ByteSource } from '../../bytes/source';
import type { AnalyzerInput } from '../core/contract';
import { pickleHead } from './constants';
import { Blob, Call, Global, Sequence, type Value } from './values';

/** An encoded second stage is a script or a small model; longer constants are data. */
export const STAGE_BYTES = 4_000_000;
/** Decoders around one constant. */
const CHAIN_LIMIT = 8;

/** What a loader gets; `packed` when it still has to be decompressed. */
export interface StageSource {
  readonly source: ByteSource;
  readonly packed: boolean;
}

function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 255) return new TextEncoder().encode(text);
    bytes[at] = code;
  }
  return bytes;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 as Python reads it: other characters are skipped, `-_` count as `+/`. */
export function fromBase64(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const six = ALPHABET.indexOf(byte === 45 ? '+' : byte === 95 ? '/' : String.fromCharCode(byte));
    if (six < 0) continue;
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out.push((held >> bits) & 255);
    }
  }
  return Uint8Array.from(out);
}

function fromHex(bytes: Uint8Array): Uint8Array | null {
  const text = String.fromCharCode(...bytes.subarray(0, 65_536)).replaceAll(/\s/g, '');
  if (bytes.length > 65_536 || !/^(?:[0-9a-fA-F]{2})*$/.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const decoderOf = (
  { record }: Global,
  args: readonly Value[],
): 'same' | 'base64' | 'hex' | 'packed' | null => {
  const { name } = record;
  const codec = typeof args[1] === 'string' ? args[1].toLowerCase().replaceAll(/[-_]/g, '') : '';
  if (/^(?:bytes|bytearray|BytesIO|StringIO|memoryview)$/.test(name)) return 'same';
  if (/b64decode|decodebytes|decodestring|a2b_base64/.test(name)) return 'base64';
  if (/^(?:unhexlify|a2b_hex|fromhex)$/.test(name)) return 'hex';
  if (name === 'decompress') return 'packed';
  if (name === 'encode') return 'same';
  if (name !== 'decode') return null;
  if (codec.startsWith('base64')) return 'base64';
  if (codec.startsWith('hex')) return 'hex';
  return /^(?:zlib|zip|bz2|bzip2)/.test(codec) ? 'packed' : null;
};

/** What a value stands for, through decoders of constants; null when it is no constant. */
export async function stageSource(
  source: ByteSource,
  value: Value,
  tick: AnalyzerInput['tick'],
  steps = 0,
): Promise<StageSource | null> {
  if (typeof value === 'string') return { source: memorySource(latin1Bytes(value)), packed: false };
  if (value instanceof Blob)
    return { source: slice(source, value.offset, value.offset + value.length), packed: false };
  if (!(value instanceof Call) || steps >= CHAIN_LIMIT) return null;
  const args = value.args instanceof Sequence ? value.args.items : [];
  const [first] = args;
  const decoder = value.callee instanceof Global ? decoderOf(value.callee, args) : null;
  if (first === undefined || decoder === null) return null;
  const inner = await stageSource(source, first, tick, steps + 1);
  if (inner === null || (inner.packed && decoder !== 'same')) return null;
  if (decoder === 'same') return inner;
  if (decoder === 'packed') return { ...inner, packed: true };
  if (inner.source.size > STAGE_BYTES) return null;
  tick(inner.source.size);
  const encoded = await inner.source.read(0, inner.source.size);
  const bytes = decoder === 'base64' ? fromBase64(encoded) : fromHex(encoded);
  return bytes && { source: memorySource(bytes), packed: false };
}

/** What a loose constant is as a pickle: its bytes, or its base64 decoded; null when neither. */
export function loosePickle(bytes: Uint8Array): Uint8Array | null {
  if (pickleHead(bytes)) return bytes;
  const decoded = fromBase64(bytes);
  return pickleHead(decoded) ? decoded : null;
}
