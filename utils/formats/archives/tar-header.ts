/** One tar header (POSIX ustar, GNU and the old form without a magic): 512 bytes. */
export interface TarHeader {
  readonly name: string;
  /** Bytes of content after the header, padded to 512. */
  readonly size: number;
  /** `0` file, `1` hard link, `2` symbolic link, `3` and `4` devices, `5` folder, `6` pipe, `L` `K` GNU long names, `x` `g` pax. */
  readonly type: string;
  readonly link: string;
}

export const TAR_BLOCK = 512;

const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;
const SPACE = 0x20;

/** The header in a block, or null when its checksum says that it is none. */
export function tarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < TAR_BLOCK || octal(block, CHECKSUM_AT, CHECKSUM_BYTES) !== checksum(block)) return null;
  const size = numberOf(block, 124, 12);
  if (size === null) return null;
  const prefix = field(block, 257, 5) === 'ustar' && block[262] === 0 ? field(block, 345, 155) : '';
  const name = field(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    type: String.fromCharCode(block[156] || 0x30),
    link: field(block, 157, 100),
  };
}

/** Text up to the first NUL. */
export function field(block: Uint8Array, at: number, length: number): string {
  const bytes = block.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}

function checksum(block: Uint8Array): number {
  let sum = CHECKSUM_BYTES * SPACE;
  for (let at = 0; at < TAR_BLOCK; at += 1) {
    if (at < CHECKSUM_AT || at >= CHECKSUM_AT + CHECKSUM_BYTES) sum += block[at] ?? 0;
  }
  return sum;
}

/** Octal digits, or null; an empty field is 0. */
function octal(block: Uint8Array, at: number, length: number): number | null {
  const text = field(block, at, length).trim();
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : null;
}

/** A size: octal, or big-endian with the high bit set (GNU, for files of 8 GB and more). */
function numberOf(block: Uint8Array, at: number, length: number): number | null {
  if (((block[at] ?? 0) & 0x80) === 0) return octal(block, at, length);
  let value = 0;
  for (let index = at + 1; index < at + length; index += 1) value = value * 256 + (block[index] ?? 0);
  return Number.isSafeInteger(value) ? value : null;
}
