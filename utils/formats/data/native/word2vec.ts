import { Malformed, view } from '../../../bytes/window';
import type { Format } from '../../core/contract';
import { fitted, type Layout } from './layout';

const SPACE = 0x20;
const NEW_LINE = 0x0a;

/** `3000000 300`: words and the length of each vector, as text. */
const HEADER = /^(\d{1,9}) (\d{1,5})\n/;
const HEADER_BYTES = 24;
/** A shorter file under such a line is more likely a list of numbers. */
const DIM_FEWEST = 2;
const DIM_MOST = 20_000;

interface Shape {
  readonly words: number;
  readonly dim: number;
  readonly bytes: number;
}

function shapeOf(head: Uint8Array): Shape | null {
  const found = HEADER.exec(new TextDecoder('latin1').decode(head.subarray(0, HEADER_BYTES)));
  const [line = '', words, dim] = found ?? [];
  const shape = { words: Number(words), dim: Number(dim), bytes: line.length };
  return found && shape.dim >= DIM_FEWEST && shape.dim <= DIM_MOST ? shape : null;
}

/** Whether a word, a blank and finite numbers follow the first line: a text would have letters there. */
function matches(head: Uint8Array, size: number): boolean {
  const shape = shapeOf(head);
  if (!shape || shape.bytes + shape.words * (2 + shape.dim * 4) > size) return false;
  const blank = head.indexOf(SPACE, shape.bytes);
  const numbers = head.subarray(blank + 1, blank + 1 + shape.dim * 4);
  if (blank <= shape.bytes || numbers.length < 4) return false;
  const seen = view(numbers.subarray(0, numbers.length - (numbers.length % 4)));
  for (let at = 0; at < seen.byteLength; at += 4)
    if (!Number.isFinite(seen.getFloat32(at, true))) return false;
  return numbers.some((byte) => byte === 0 || byte >= 0x80);
}

async function read(layout: Layout): Promise<void> {
  const shape = shapeOf(layout.input.head);
  if (!shape) throw new Malformed(0);
  layout.skip(shape.bytes);
  for (let index = 0; index < shape.words; index += 1) {
    await layout.skipPast(SPACE);
    layout.skip(shape.dim * 4);
    if (layout.left > 0 && layout.input.head.length > 0) await lineEnd(layout);
  }
}

/** The original tool ends each vector with a line end, gensim does not. */
async function lineEnd(layout: Layout): Promise<void> {
  if ((await layout.u8()) !== NEW_LINE) layout.at -= 1;
}

/** word2vec's binary vectors: a line of counts, then words with raw numbers. No code. */
export const word2vecFormat: Format = {
  id: 'word2vec',
  title: 'word2vec',
  version: 1,
  texts: 'formats-data',
  names: [],
  matches,
  analyze: (input) => fitted('word2vec', input, read),
};
