/** R's types of value in a serialized stream (R internals §1.8; Rinternals.h, serialize.c). */
export const R = {
  symbol: 1,
  pairlist: 2,
  closure: 3,
  environment: 4,
  promise: 5,
  language: 6,
  special: 7,
  builtin: 8,
  characters: 9,
  logical: 10,
  integer: 13,
  real: 14,
  complex: 15,
  strings: 16,
  dots: 17,
  list: 19,
  expression: 20,
  bytecode: 21,
  pointer: 22,
  weakReference: 23,
  raw: 24,
  object: 25,
  alternative: 238,
  attributedPairlist: 239,
  attributedLanguage: 240,
  persistent: 247,
  package: 248,
  namespace: 249,
  reference: 255,
} as const;

/** Markers that stand for one value each and have nothing behind them. */
export const CONSTANTS: ReadonlySet<number> = new Set([0, 241, 242, 250, 251, 252, 253, 254]);

/** Bytes of one element of the vectors that are raw numbers. */
export const ELEMENT_BYTES: ReadonlyMap<number, number> = new Map([
  [R.logical, 4],
  [R.integer, 4],
  [R.real, 8],
  [R.complex, 16],
  [R.raw, 1],
]);
