import { concat } from '../fixtures/zip';
import type { Random } from './random';

/** Counts and lengths at which readers go wrong. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff] as const;
const CHANGES = 8;
const SPAN = 64;

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

const set: Change = (bytes, { below }) => {
  bytes[below(bytes.length)] = below(256);
  return bytes;
};

const flip: Change = (bytes, { below }) => {
  const at = below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
  return bytes;
};

const number: Change = (bytes, { below, pick }) => {
  const width = pick([1, 2, 4, 8]);
  const at = below(Math.max(1, bytes.length - width));
  const value = pick(EDGES);
  const big = below(4) === 0;
  for (let index = 0; index < width && at + index < bytes.length; index += 1) {
    const place = big ? width - 1 - index : index;
    bytes[at + index] = place < 4 ? (value >>> (8 * place)) & 0xff : 0;
  }
  return bytes;
};

const cut: Change = (bytes, { below }) => bytes.slice(0, below(bytes.length + 1));

const remove: Change = (bytes, { below }) => {
  const at = below(bytes.length);
  return concat(bytes.subarray(0, at), bytes.subarray(at + 1 + below(SPAN)));
};

const insert: Change = (bytes, { below }) => {
  const at = below(bytes.length + 1);
  const noise = Uint8Array.from({ length: 1 + below(SPAN) }, () => below(256));
  return concat(bytes.subarray(0, at), noise, bytes.subarray(at));
};

/** Copies a stretch to another place: records twice, nested starts. */
const copy: Change = (bytes, { below }) => {
  const from = below(bytes.length);
  const stretch = bytes.slice(from, from + 1 + below(SPAN * 4));
  const at = below(bytes.length + 1);
  return concat(bytes.subarray(0, at), stretch, bytes.subarray(at));
};

const ALL = [set, flip, number, number, cut, remove, insert, copy] as const;

/** Changed bytes; `bytes` itself stays as it is. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let changed: Uint8Array = bytes.slice();
  for (let left = 1 + random.below(CHANGES); left > 0 && changed.length > 0; left -= 1)
    changed = random.pick(ALL)(changed, random);
  return changed;
}
