/** By the three opcodes before: whether a jump may be undone, and which byte decides. */
const MAY_BE_UNDONE = [true, true, true, false, true, false, false, false] as const;
const DECIDING = [0, 1, 2, 2, 3, 3, 3, 3] as const;
/** An opcode and its address. */
const JUMP_BYTES = 5;

const isTop = (byte: number): boolean => byte === 0 || byte === 0xff;

/**
 * Undoes the x86 filter ("BCJ": the .xz File Format 5.3.2) in a copy: the addresses of calls and jumps, which the
 * writer made absolute, become relative again. py7zr's archives use it for everything.
 */
export function unfilterX86(filtered: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(filtered);
  const view = new DataView(bytes.buffer);
  let previous = -1;
  let mask = 0;
  for (let at = 0; at + JUMP_BYTES <= bytes.length; at += 1) {
    if (((bytes[at] ?? 0) & 0xfe) !== 0xe8) continue;
    const distance = at - previous;
    previous = at;
    mask = distance > 3 ? 0 : (mask << (distance - 1)) & 7;
    const deciding = DECIDING[mask] ?? 0;
    const blocked = mask !== 0 && (MAY_BE_UNDONE[mask] !== true || isTop(bytes[at + 4 - deciding] ?? 0));
    if (blocked || !isTop(bytes[at + 4] ?? 0)) {
      mask = (mask << 1) | 1;
      continue;
    }
    view.setUint32(at + 1, relative(view.getUint32(at + 1, true), at + JUMP_BYTES, mask), true);
    at += JUMP_BYTES - 1;
  }
  return bytes;
}

function relative(absolute: number, position: number, mask: number): number {
  let address = (absolute - position) | 0;
  if (mask !== 0) {
    const shift = (DECIDING[mask] ?? 0) * 8;
    // The writer may have changed the address twice, to keep the deciding byte.
    if (isTop((address >>> (24 - shift)) & 0xff))
      address = ((address ^ (2 ** (32 - shift) - 1)) - position) | 0;
  }
  // 25 bits, with their sign.
  return (address << 7) >> 7;
}
