import { Malformed } from '../../../bytes/window';
import { hasBytes, u32 } from '../../../bytes/numbers';
import type { Format } from '../../core/contract';
import { BLOCKS } from '../gguf/types';
import { fitted, type Layout } from './layout';

/** `GGML_FILE_MAGIC`, little-endian. */
const MAGIC = [0x6c, 0x6d, 0x67, 0x67];

/** After the magic: eleven settings, of which the tenth counts mel bands (whisper.cpp, `whisper_model_load`). */
const SETTINGS = 11;
const BANDS_AT = 4 + 9 * 4;
const BANDS: ReadonlySet<number> = new Set([80, 128]);
const FILTERS_AT = 4 + SETTINGS * 4;
/** `1 + WHISPER_N_FFT / 2`. */
const FREQUENCIES = 201;

const DIMENSIONS_MOST = 4;

async function tensor(layout: Layout): Promise<void> {
  const dimensions = await layout.u32();
  const nameBytes = await layout.u32();
  const block = BLOCKS.get(await layout.u32());
  if (dimensions > DIMENSIONS_MOST || !block) throw new Malformed(layout.at);
  let elements = 1;
  for (let index = 0; index < dimensions; index += 1) elements *= await layout.u32();
  layout.skip(nameBytes);
  layout.skip(Math.ceil(elements / block[0]) * block[1]);
}

async function read(layout: Layout): Promise<void> {
  layout.skip(FILTERS_AT);
  const bands = await layout.u32();
  const frequencies = await layout.u32();
  layout.skip(bands * frequencies * 4);
  const words = await layout.u32();
  for (let index = 0; index < words; index += 1) layout.skip(await layout.u32());
  while (layout.left > 0) await tensor(layout);
}

/** whisper.cpp's `ggml-*.bin`: settings, mel filters, words, then tensors one after another. No code. */
export const whisperFormat: Format = {
  id: 'whisper-ggml',
  title: 'whisper.cpp',
  version: 1,
  texts: 'formats-data',
  names: [],
  matches: (head) =>
    hasBytes(head, MAGIC) &&
    BANDS.has(u32(head, BANDS_AT)) &&
    BANDS.has(u32(head, FILTERS_AT)) &&
    u32(head, FILTERS_AT + 4) === FREQUENCIES,
  analyze: (input) => fitted('whisper-ggml', input, read),
};
