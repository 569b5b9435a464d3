import { u32, u64 } from '../../../bytes/numbers';
import type { Format } from '../../core/contract';
import { fitted, type Layout } from './layout';

/** Entries of the table of offsets: 17 in Tesseract 3.02, 24 since 4 (`TESSDATA_NUM_ENTRIES`). */
const ENTRIES_FEWEST = 10;
const ENTRIES_MOST = 32;
/** An entry that is absent: -1. */
const ABSENT = 2 ** 64;

/** Offsets of the parts that are there, in the table's order; null when it is no such table. */
function offsets(head: Uint8Array, size: number): readonly number[] | null {
  const entries = u32(head, 0);
  const first = 4 + entries * 8;
  if (entries < ENTRIES_FEWEST || entries > ENTRIES_MOST || head.length < first) return null;
  const all = Array.from({ length: entries }, (_, index) => u64(head, 4 + index * 8));
  const there = all.filter((offset) => offset < ABSENT).toSorted((a, b) => a - b);
  return there[0] === first && there.every((offset) => offset <= size) ? there : null;
}

async function read(layout: Layout): Promise<void> {
  layout.skip(layout.left);
}

/** Tesseract's `.traineddata`: parts by a table of offsets (`TessdataManager::LoadMemBuffer`): settings, words, weights. */
export const tessdataFormat: Format = {
  id: 'tessdata',
  title: 'Tesseract',
  version: 1,
  texts: 'formats-data',
  names: [['tessdata', 'data', true, 'traineddata']],
  matches: (head, size) => offsets(head, size) !== null,
  analyze: (input) => fitted('tessdata', input, read),
};
