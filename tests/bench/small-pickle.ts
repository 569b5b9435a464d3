import { bytes, LONG_TEXT, PROTO, u16, type Part } from '../fixtures/pickle';

/** As a small state has: some forty names, each with a list of eight numbers. */
const NAMES = 40;
const NUMBERS = 8;

/** A harmless pickle of some 6 KB and 600 opcodes, another one for each index. */
export function smallPickle(index: number): Uint8Array {
  const list: Part = ['](', Array.from({ length: NUMBERS }, (_, at) => ['M', u16(index + at)]), 'e'];
  const items = Array.from({ length: NAMES }, (_, at) => [
    LONG_TEXT(`encoder.layer.${at}.attention.self.query.weight`),
    list,
  ]);
  return bytes(PROTO(2), '}(', items, 'u.');
}
