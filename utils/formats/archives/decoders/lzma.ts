import { u32, u64 } from '../../../bytes/numbers';
import { Malformed } from '../../../bytes/window';
import { LzmaState } from './lzma-state';
import { decoded, within, type Decoded, type DecodeLimits, type Output } from './output';

/** Properties, dictionary size, unpacked size (all ones: not known). */
const ALONE_HEADER_BYTES = 13;
const PROPERTIES_BYTES = 5;

/** LZMA1 in the `.lzma` ("alone") container: lzma-specification.txt of the LZMA SDK 9.20. */
export const unlzma = (packed: Uint8Array, limits: DecodeLimits): Decoded =>
  decoded(packed, limits, (output) => {
    within(packed, ALONE_HEADER_BYTES);
    const unknown = u32(packed, 5) === 0xffff_ffff && u32(packed, 9) === 0xffff_ffff;
    const size = unknown ? Number.POSITIVE_INFINITY : u64(packed, 5);
    return lzma1(packed, 0, ALONE_HEADER_BYTES, size, output);
  });

/** LZMA1 in a zip member (APPNOTE 5.8.8): SDK version and the properties' length before the properties. */
export const unlzmaZip = (packed: Uint8Array, size: number, limits: DecodeLimits): Decoded =>
  decoded(packed, limits, (output) => lzma1(packed, 4, 4 + PROPERTIES_BYTES, size, output));

/** A bare LZMA1 stream of `size` bytes, as archives keep it. */
export const unlzmaRaw = (
  packed: Uint8Array,
  properties: number,
  size: number,
  limits: DecodeLimits,
): Decoded =>
  decoded(packed, limits, (output) => {
    const state = new LzmaState(output);
    state.setProperties(properties);
    return state.decode(packed, 0, packed.length, size, true);
  });

function lzma1(packed: Uint8Array, properties: number, start: number, size: number, output: Output): number {
  within(packed, start);
  const state = new LzmaState(output);
  state.setProperties(packed[properties] ?? 0);
  return state.decode(packed, start, packed.length, size, true);
}

/** LZMA2's control bytes. */
const END = 0;
const STORED_NEW_DICTIONARY = 1;
const STORED = 2;
const COMPRESSED = 0x80;

/** A bare LZMA2 stream, as archives keep it. */
export const unlzma2 = (packed: Uint8Array, limits: DecodeLimits): Decoded =>
  decoded(packed, limits, (output) => lzma2(packed, 0, output));

/**
 * LZMA2 chunks from `start` (the xz format's liblzma is the measure): stored or LZMA1, each with the state kept or
 * made anew. Answers where they end; throws `Malformed`.
 */
export function lzma2(packed: Uint8Array, start: number, output: Output): number {
  const state = new LzmaState(output);
  let needs: 'dictionary' | 'properties' | 'nothing' = 'dictionary';
  let at = start;
  for (;;) {
    within(packed, at + 1);
    const control = packed[at] ?? 0;
    at += 1;
    output.tell(1);
    if (control === END) return at;
    if (control < COMPRESSED) {
      if (control > STORED || (control === STORED && needs === 'dictionary')) throw new Malformed(at);
      if (control === STORED_NEW_DICTIONARY) {
        state.newDictionary();
        needs = 'properties';
      }
      const size = big16(packed, at) + 1;
      at += 2;
      output.add(packed.subarray(at, at + size));
      at += size;
      within(packed, at);
      continue;
    }
    const reset = (control >> 5) & 3;
    if (reset === 3) state.newDictionary();
    else if (needs === 'dictionary' || (needs === 'properties' && reset < 2)) throw new Malformed(at);
    const size = ((control & 31) << 16) + big16(packed, at) + 1;
    const end = big16(packed, at + 2) + 1 + at + 4 + (reset > 1 ? 1 : 0);
    at += 4;
    if (reset > 1) {
      within(packed, at + 1);
      state.setProperties(packed[at] ?? 0, 4);
      at += 1;
    } else if (reset === 1) state.reset();
    needs = 'nothing';
    at = state.decode(packed, at, end, size, false);
    if (at !== end) throw new Malformed(at);
  }
}

function big16(packed: Uint8Array, at: number): number {
  within(packed, at + 2);
  return ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
}
