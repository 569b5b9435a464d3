import { dtypeSize } from './dtypes';
import { type Call, Dictionary, Global, lookup, Real, Sequence, type Value } from './values';

/** What follows a joblib wrapper: raw bytes, or a pickle of its own for arrays of objects (facts/SERIALIZATION §2). */
export type RawArray = { readonly bytes: number; readonly padded: boolean } | 'pickle';

const WRAPPER_MODULE = /(?:^|\.)joblib\.numpy_pickle(?:_compat)?$/;

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

/** Wrappers of joblib before 0.10: whether the file that has their array is unpickled, by `numpy.load`, or holds numbers only. */
const SIDE_WRAPPERS: ReadonlyMap<string, boolean> = new Map([
  ['NDArrayWrapper', true],
  ['ZNDArrayWrapper', false],
]);

/** A file that loading opens: its path as it is written, `?` when that is no constant. */
export interface SideFile {
  readonly path: string;
  readonly unpickled: boolean;
}

/** The file that a wrapper with this state opens; null for other objects. */
export function sideFile(value: Call, state: Value): SideFile | null {
  const record = classOf(value)?.record;
  const unpickled = record === undefined ? undefined : SIDE_WRAPPERS.get(record.name);
  if (record === undefined || unpickled === undefined || !WRAPPER_MODULE.test(record.module)) return null;
  const name = state instanceof Dictionary ? lookup(state, 'filename') : undefined;
  return { path: typeof name === 'string' ? name : '?', unpickled };
}

/** A dimension as `numpy.int64` takes it; null when it is no constant. */
function dimension(value: Value): bigint | null {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return BigInt(value);
  if (value instanceof Real && Number.isFinite(value.value)) return BigInt(Math.trunc(value.value));
  return typeof value === 'string' && /^\s*[+-]?\d{1,19}\s*$/.test(value) ? BigInt(value.trim()) : null;
}

/** How the bytes after a wrapper are to be read; null when its state does not tell. */
export function rawArray(wrapper: Call): RawArray | null {
  const { state } = wrapper;
  if (!(state instanceof Dictionary)) return null;
  const shape = lookup(state, 'shape');
  const size = dtypeSize(lookup(state, 'dtype'));
  if (!(shape instanceof Sequence) || shape.items.length !== shape.count || size === null) return null;
  if (size === 'pickle') return 'pickle';
  let count = 1n;
  for (const item of shape.items) {
    const length = dimension(item);
    if (length === null) return null;
    // joblib multiplies 64-bit numbers, which wrap.
    count = BigInt.asIntN(64, count * length);
  }
  const bytes = Number(count) * size;
  const alignment = lookup(state, 'numpy_array_alignment_bytes') ?? null;
  return bytes >= 0 && Number.isSafeInteger(bytes) ? { bytes, padded: alignment !== null } : null;
}
