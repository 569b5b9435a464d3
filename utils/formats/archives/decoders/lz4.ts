import { u32 } from '../../../bytes/numbers';
import { Malformed } from '../../../bytes/window';
import { decoded, NotOpened, within, type Decoded, type DecodeLimits, type Output } from './output';

const MAGIC = 0x184d_2204;
/** Sixteen magics whose frames hold other data, which readers skip. */
const SKIPPABLE = 0x184d_2a50;
const UNCOMPRESSED = 0x8000_0000;
/** Shortest copy; added to every length in a token. */
const LEAST_COPY = 4;

/**
 * LZ4 frames, one after the other (LZ4 Frame Format 1.6.4 and Block Format). Checksums are not compared. A frame
 * that needs a dictionary of its reader's is not opened.
 */
export const unlz4 = (packed: Uint8Array, limits: DecodeLimits): Decoded =>
  decoded(packed, limits, (output) => {
    within(packed, 4);
    let at = 0;
    while (at + 4 <= packed.length) {
      const magic = u32(packed, at);
      if (magic === MAGIC) at = frame(packed, at + 4, output);
      else if ((magic & ~15) >>> 0 === SKIPPABLE && at > 0) at = skip(packed, at);
      else if (at === 0) throw new Malformed(0);
      else break;
      output.tell(1);
    }
    return at;
  });

function skip(packed: Uint8Array, at: number): number {
  const end = at + 8 + u32(packed, at + 4);
  within(packed, end);
  return end;
}

function frame(packed: Uint8Array, start: number, output: Output): number {
  within(packed, start + 3);
  const flags = packed[start] ?? 0;
  const sizeCode = ((packed[start + 1] ?? 0) >> 4) & 7;
  if (flags >> 6 !== 1 || sizeCode < 4) throw new Malformed(start);
  if (flags & 1) throw new NotOpened('dictionary');
  const [independent, blockSum, sized, contentSum] = [32, 16, 8, 4].map((bit) => (flags & bit) !== 0);
  const most = 1 << (8 + 2 * sizeCode);
  const first = output.length;
  let at = start + 2 + (sized ? 8 : 0) + 1;
  for (;;) {
    within(packed, at + 4);
    const word = u32(packed, at);
    at += 4;
    if (word === 0) break;
    const size = word % UNCOMPRESSED;
    if (size > most) throw new Malformed(at);
    const before = output.length;
    if (word >= UNCOMPRESSED) output.add(packed.subarray(at, at + size));
    else block(packed.subarray(at, at + size), output, independent ? before : first);
    if (output.length - before > most) throw new Malformed(at);
    within(packed, at + size);
    output.tell(size);
    at += size + (blockSum ? 4 : 0);
  }
  at += contentSum ? 4 : 0;
  within(packed, at);
  return at;
}

/** Sequences of literals and a copy; the last one has literals only. */
function block(packed: Uint8Array, output: Output, lowest: number): void {
  let at = 0;
  const more = (nibble: number): number => {
    let length = nibble;
    if (nibble < 15) return length;
    for (;;) {
      within(packed, at + 1);
      const byte = packed[at] ?? 0;
      at += 1;
      length += byte;
      if (byte < 255) return length;
    }
  };
  while (at < packed.length) {
    const token = packed[at] ?? 0;
    at += 1;
    const literals = more(token >> 4);
    output.add(packed.subarray(at, at + literals));
    at += literals;
    within(packed, at);
    if (at === packed.length) return;
    within(packed, at + 2);
    const distance = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
    at += 2;
    output.repeat(distance, more(token & 15) + LEAST_COPY, lowest);
  }
}
