/** facts/SERIALIZATION §8: the benign pickle that made other scanners slow; 2.7 bytes an opcode. */
export const DENSE_BYTES = 13_300_000;

/** One record: numbers, a text, flags in a tuple, each memoized as Python's pickler does. */
// prettier-ignore
const RECORD = [
  0x28, // MARK
  0x4b, 7, 0x4b, 200, // BININT1
  0x4d, 0x34, 0x12, // BININT2
  0x4a, 1, 2, 3, 0, // BININT
  0x8c, 10, 0x6f, 0x62, 0x73, 0x65, 0x72, 0x76, 0x61, 0x62, 0x6c, 0x65, // SHORT_BINUNICODE
  0x94, 0x4e, 0x88, // MEMOIZE, NONE, NEWTRUE
  0x74, 0x94, // TUPLE, MEMOIZE
] as const;
const RECORD_OPCODES = 11;

/** The pickler appends so many at once. */
const BATCH = 1000;
const HEAD = [0x80, 4, 0x5d, 0x94] as const;
const HEAD_OPCODES = 3;
const BATCH_OPCODES = 2;

export interface DensePickle {
  readonly pickle: Uint8Array;
  readonly opcodes: number;
}

/** A list of many records, `DENSE_BYTES` long to a batch. */
export function densePickle(): DensePickle {
  const batchBytes = BATCH * RECORD.length + 2;
  const batches = Math.round(DENSE_BYTES / batchBytes);
  const pickle = new Uint8Array(HEAD.length + batches * batchBytes + 1);
  pickle.set(HEAD);
  let at = HEAD.length;
  for (let batch = 0; batch < batches; batch += 1) {
    pickle[at] = 0x28; // MARK
    for (let record = 0; record < BATCH; record += 1) pickle.set(RECORD, at + 1 + record * RECORD.length);
    at += batchBytes;
    pickle[at - 1] = 0x65; // APPENDS
  }
  pickle[at] = 0x2e; // STOP
  return { pickle, opcodes: HEAD_OPCODES + batches * (BATCH * RECORD_OPCODES + BATCH_OPCODES) + 1 };
}
