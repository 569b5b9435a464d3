import { Call, Dictionary, Global, lookup, Sequence, type Value } from './values';

/** What follows a joblib wrapper: raw bytes, or a pickle of its own for arrays of objects (facts/SERIALIZATION §2). */
export type RawArray = { readonly bytes: number; readonly padded: boolean } | 'pickle';

const WRAPPER_MODULE = /(?:^|\.)joblib\.numpy_pickle$/;

function classOf(value: Call): Global | null {
  const { callee, args } = value;
  if (!(callee instanceof Global)) return null;
  if (callee.record.name !== '_reconstructor') return callee;
  const first = args instanceof Sequence ? args.items[0] : undefined;
  return first instanceof Global ? first : null;
}

/** Whether an instance is the wrapper after whose BUILD an array's bytes lie in the stream. */
export function isArrayWrapper(value: Call): boolean {
  const record = classOf(value)?.record;
  return record?.name === 'NumpyArrayWrapper' && WRAPPER_MODULE.test(record.module);
}

/** Sizes of NumPy's one-letter types that are written without a size. */
const LETTERS: Readonly<Record<string, number>> = {
  '?': 1,
  b: 1,
  B: 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  e: 2,
  f: 4,
  d: 8,
  g: 16,
  F: 8,
  D: 16,
  G: 32,
};

/** Bytes of one element of a dtype code (`f8`, `<U5`, `V16`); `pickle` for objects, null when unknown. */
export function itemSize(code: string): number | 'pickle' | null {
  const parts = /^[<>=|]?([a-zA-Z?])(\d{0,9})(?:\[\w+\])?$/.exec(code);
  if (!parts) return null;
  const [, letter = '', digits = ''] = parts;
  if (letter === 'O') return 'pickle';
  if (digits === '') return LETTERS[letter] ?? null;
  const size = Number(digits);
  return letter === 'U' ? size * 4 : /[?biufcSaVmM]/.test(letter) ? size : null;
}

/** NPY_ITEM_HASOBJECT, in the flags of a dtype's state. */
const HAS_OBJECT = 1;

function dtypeSize(dtype: Value | undefined): number | 'pickle' | null {
  if (dtype instanceof Global)
    return dtype.record.name === 'object_' || dtype.record.name === 'object' ? 'pickle' : null;
  if (!(dtype instanceof Call) || !(dtype.args instanceof Sequence)) return null;
  const [code] = dtype.args.items;
  const state = dtype.state instanceof Sequence ? dtype.state.items : [];
  const flags = state[7];
  if (typeof flags === 'number' && (flags & HAS_OBJECT) !== 0) return 'pickle';
  if (typeof code === 'string') return itemSize(code);
  return typeof state[5] === 'number' && state[5] > 0 ? state[5] : null;
}

/** How the bytes after a wrapper are to be read; null when its state does not tell. */
export function rawArray(wrapper: Call): RawArray | null {
  const { state } = wrapper;
  if (!(state instanceof Dictionary)) return null;
  const shape = lookup(state, 'shape');
  const size = dtypeSize(lookup(state, 'dtype'));
  if (!(shape instanceof Sequence) || shape.items.length !== shape.count || size === null) return null;
  if (size === 'pickle') return 'pickle';
  let bytes = size;
  for (const item of shape.items) {
    if (typeof item !== 'number' || item < 0) return null;
    bytes *= item;
  }
  const alignment = lookup(state, 'numpy_array_alignment_bytes');
  return Number.isSafeInteger(bytes) ? { bytes, padded: typeof alignment === 'number' } : null;
}
