import { Malformed } from '../../../bytes/window';
import { u32 } from '../../../bytes/numbers';
import type { Format } from '../../core/contract';
import { fitted, type Layout } from './layout';

/** `FASTTEXT_FILEFORMAT_MAGIC_INT32` and the versions that are loaded (fasttext.cc). */
const MAGIC = 793_712_314;
const VERSIONS: ReadonlySet<number> = new Set([11, 12]);

/** `Args::save`: twelve 32-bit numbers and a double. */
const ARGS_BYTES = 12 * 4 + 8;
const DIM_AT = 8;

/** Centroids of one part of a vector (productquantizer.h, `ksub_`). */
const CENTROIDS = 256;

/** `Dictionary::load`: counts, then words with a count and a type, then pairs of what was pruned. */
async function dictionary(layout: Layout): Promise<void> {
  const words = await layout.u32();
  layout.skip(4 + 4 + 8);
  const pruned = await layout.u64();
  for (let index = 0; index < words; index += 1) {
    await layout.skipPast(0);
    layout.skip(8 + 1);
  }
  // -1 where nothing was pruned.
  if (pruned < layout.left) layout.skip(pruned * 8);
}

async function dense(layout: Layout): Promise<void> {
  const rows = await layout.u64();
  const columns = await layout.u64();
  layout.skip(rows * columns * 4);
}

async function quantizer(layout: Layout): Promise<void> {
  const dim = await layout.u32();
  layout.skip(3 * 4);
  layout.skip(dim * CENTROIDS * 4);
}

/** `QMatrix::load`. */
async function quantized(layout: Layout): Promise<void> {
  const hasNorms = await layout.u8();
  const rows = await layout.u64();
  layout.skip(8);
  layout.skip(await layout.u32());
  await quantizer(layout);
  if (hasNorms === 0) return;
  layout.skip(rows);
  await quantizer(layout);
}

async function read(layout: Layout): Promise<void> {
  layout.skip(DIM_AT + ARGS_BYTES);
  await dictionary(layout);
  const isQuantized = (await layout.u8()) !== 0;
  await (isQuantized ? quantized(layout) : dense(layout));
  const isOutputQuantized = (await layout.u8()) !== 0;
  await (isQuantized && isOutputQuantized ? quantized(layout) : dense(layout));
  if (layout.left > 0) throw new Malformed(layout.at);
}

/** fastText's models (`FastText::loadModel`): a dictionary and two matrices, no code. */
export const fasttextFormat: Format = {
  id: 'fasttext',
  title: 'fastText',
  version: 1,
  texts: 'formats-data',
  names: [['fasttext', 'data', true, 'ftz|vec']],
  matches: (head) => head.length > DIM_AT && u32(head, 0) === MAGIC && VERSIONS.has(u32(head, 4)),
  analyze: (input) => fitted('fasttext', input, read),
};
