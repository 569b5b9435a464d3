import { Malformed } from '../../../bytes/window';
import { u32, u64 } from '../../../bytes/numbers';
import type { Format } from '../../core/contract';
import { fitted, type Layout } from './layout';

/** Kinds of an index: `IxF2`, `IwFl`, `IHNf`… (faiss, `impl/index_write.cpp`). */
const KIND = /^I[A-Za-z][A-Za-z0-9]{2}$/;
/** Flat ones hold one table of numbers and nothing else. */
const FLAT: ReadonlySet<string> = new Set(['IxF2', 'IxFI', 'IxFl']);

/** Kind, dimension, number of vectors, two numbers that are always 2^20, whether trained, metric. */
const TOTAL_AT = 8;
const FILLER_AT = 16;
const TRAINED_AT = 32;
const METRIC_AT = 33;
const FILLER = 2 ** 20;
/** Metrics above the two usual ones have an argument. */
const PLAIN_METRICS = 2;

const kindOf = (head: Uint8Array): string => new TextDecoder('latin1').decode(head.subarray(0, 4));

async function read(layout: Layout): Promise<void> {
  const { head } = layout.input;
  const dimension = u32(head, 4);
  layout.skip(METRIC_AT + 4 + (u32(head, METRIC_AT) < PLAIN_METRICS ? 0 : 4));
  if (!FLAT.has(kindOf(head))) {
    layout.skip(layout.left);
    return;
  }
  const numbers = await layout.u64();
  if (numbers !== dimension * u64(head, TOTAL_AT)) throw new Malformed(layout.at);
  layout.skip(numbers * 4);
}

/** faiss's indexes, as retrieval and voice conversion bring them: vectors and lists of them, read by place. No code. */
export const faissFormat: Format = {
  id: 'faiss',
  title: 'faiss',
  version: 1,
  texts: 'formats-data',
  names: [['faiss', 'data', true, 'faiss']],
  matches: (head, size) =>
    size > METRIC_AT + 4 &&
    KIND.test(kindOf(head)) &&
    u64(head, FILLER_AT) === FILLER &&
    u64(head, FILLER_AT + 8) === FILLER &&
    (head[TRAINED_AT] ?? 2) < 2,
  analyze: (input) => fitted('faiss', input, read),
};
