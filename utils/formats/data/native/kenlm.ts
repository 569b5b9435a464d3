import { Malformed, view } from '../../../bytes/window';
import type { Format } from '../../core/contract';
import { fitted, type Layout } from './layout';

/** `kMagicVersion` with a line end and a zero, filled up to a multiple of eight (kenlm, `lm/binary_format.cc`). */
const MAGIC = 'mmap lm http://kheafield.com/code format version ';
const MAGIC_BYTES = 56;

/** Numbers that tell byte order and sizes: 0, 1 and -1/2 as floats, 1 and the greatest word as indexes, 1. */
const SANITY_BYTES = 3 * 4 + 2 * 4 + 4 + 8;
/** Order, multiplier, kind, whether words follow, version of the search. */
const PARAMETER_BYTES = 20;
/** `KENLM_MAX_ORDER` is 6 unless built otherwise. */
const ORDER_MOST = 12;
/** A word's probability and back-off. */
const WORD_BYTES = 8;

async function read(layout: Layout): Promise<void> {
  layout.skip(MAGIC_BYTES);
  const sanity = view(Uint8Array.from(await layout.bytes(SANITY_BYTES)));
  const floats = [0, 4, 8].map((at) => sanity.getFloat32(at, true));
  if (floats.join(' ') !== '0 1 -0.5' || sanity.getUint32(12, true) !== 1) throw new Malformed(MAGIC_BYTES);
  const at = layout.at;
  const order = await layout.u8();
  if (order === 0 || order > ORDER_MOST) throw new Malformed(at);
  layout.skip(PARAMETER_BYTES - 1);
  const words = await layout.u64();
  layout.skip((order - 1) * 8);
  layout.skip(words * WORD_BYTES);
  layout.skip(layout.left);
}

/** KenLM's binary language models: tables that are mapped into memory and looked up. No code. */
export const kenlmFormat: Format = {
  id: 'kenlm',
  title: 'KenLM',
  version: 1,
  texts: 'formats-data',
  names: [],
  matches: (head) => new TextDecoder('latin1').decode(head.subarray(0, MAGIC.length)) === MAGIC,
  analyze: (input) => fitted('kenlm', input, read),
};
