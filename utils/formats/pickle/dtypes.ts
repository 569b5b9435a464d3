import { Call, Dictionary, Global, lookup, Sequence, type Value } from './values';

/** Bytes of one element, `pickle` when it holds objects, null when that is not known. */
export type ElementSize = number | 'pickle' | null;

/** Types in types: fields of fields, shapes of shapes. */
const DEPTH_LIMIT = 8;

/** NumPy's one-letter types and names by the bytes of an element, on 64-bit Linux and macOS (numpy.sctypeDict). */
const SIZES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    0: 'str str_ unicode unicode_ bytes bytes_ string string_ void S U V a',
    1: '? b B c bool bool_ bool8 int8 uint8 byte ubyte',
    2: 'h H e int16 uint16 float16 half short ushort',
    4: 'i I f int32 uint32 float32 single intc uintc',
    8: 'l L q Q d p P F int64 uint64 float64 double float float_ int int_ uint intp uintp long ulong longlong ulonglong complex64 csingle singlecomplex datetime64 timedelta64 M m',
    16: 'g D float128 longdouble longfloat complex128 cdouble complex complex_ cfloat',
    32: 'G complex256 clongdouble clongfloat longcomplex',
  }).flatMap(([size, names]) => names.split(' ').map((name) => [name, Number(size)] as const)),
);
const OBJECTS: ReadonlySet<string> = new Set(['O', 'object', 'object_', 'object0', 'O8', 'O4']);
const CLASS_MODULE = /^(?:numpy(?:\..+)?|builtins|__builtin__)$/;

/** Bytes of one element of a type by its code or name: `f8`, `<U5`, `V16`, `float64`, `datetime64[ns]`. */
export function itemSize(code: string): ElementSize {
  const [, name = '', digits = ''] = /^[<>=|]?([a-zA-Z?]+?_?)(\d{0,9})(?:\[\w+\])?$/.exec(code) ?? [];
  if (OBJECTS.has(name) || OBJECTS.has(`${name}${digits}`)) return 'pickle';
  const named = SIZES.get(`${name}${digits}`);
  if (named !== undefined || digits === '') return named ?? null;
  const size = Number(digits);
  return name === 'U' ? size * 4 : /^[?biufcSaVmM]$/.test(name) ? size : null;
}

const times = (size: ElementSize, count: number | null): ElementSize =>
  size === 'pickle' ? size : size === null || count === null ? null : size * count;

/** The sum of fields: one that holds objects makes the whole a pickle. */
function sum(sizes: readonly ElementSize[]): ElementSize {
  if (sizes.includes('pickle')) return 'pickle';
  return sizes.reduce<number | null>(
    (total, size) => (total === null || typeof size !== 'number' ? null : total + size),
    0,
  );
}

const FIELD = /^\s*(?:\(([\d\s,]*)\)|(\d+))?\s*([<>=|]?[a-zA-Z?]\w*(?:\[\w+\])?)\s*$/;

/** `f4,(2,3)i4,2f8`: types parted by commas, each with its shape. */
function listed(text: string): ElementSize {
  return sum(
    text
      .split(/,(?![^(]*\))/)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [, shape = '', count = '1', code] = FIELD.exec(part) ?? [];
        if (code === undefined) return null;
        const dimensions = shape.split(',').filter((each) => each.trim() !== '');
        return times(
          itemSize(code),
          dimensions.reduce((product, each) => product * Number(each), Number(count)),
        );
      }),
  );
}

/** How many elements a field's shape has; null when it is no constant. */
function elements(shape: Value | undefined): number | null {
  if (shape === undefined) return 1;
  if (typeof shape === 'number') return shape;
  if (!(shape instanceof Sequence) || shape.items.length !== shape.count) return null;
  return shape.items.reduce<number | null>(
    (product, each) => (product === null || typeof each !== 'number' ? null : product * each),
    1,
  );
}

/** What `numpy.dtype` takes for a type: a code, a class, another type, a list of fields, or a type with its shape. */
function described(value: Value | undefined, depth: number): ElementSize {
  if (depth > DEPTH_LIMIT) return null;
  if (typeof value === 'string') return itemSize(value) ?? listed(value);
  if (value instanceof Global)
    return CLASS_MODULE.test(value.record.module) ? itemSize(value.record.name) : null;
  if (value === null) return SIZES.get('float64') ?? null;
  if (value instanceof Call) return made(value, depth + 1);
  if (value instanceof Dictionary) return fromKeys(value, depth + 1);
  if (!(value instanceof Sequence) || value.items.length !== value.count) return null;
  if (value.type === 'tuple') return times(described(value.items[0], depth + 1), elements(value.items[1]));
  return sum(
    value.items.map((field) => {
      if (!(field instanceof Sequence)) return null;
      const [, type, shape] = field.items;
      return times(described(type, depth + 1), elements(shape));
    }),
  );
}

/** `{'names': …, 'formats': …}`, with its size where it is written; offsets would say more than is followed here. */
function fromKeys(keys: Dictionary, depth: number): ElementSize {
  const formats = lookup(keys, 'formats');
  if (!(formats instanceof Sequence) || formats.items.length !== formats.count) return null;
  const size = sum(formats.items.map((each) => described(each, depth)));
  if (size === 'pickle') return size;
  const whole = lookup(keys, 'itemsize');
  if (typeof whole === 'number') return whole;
  return lookup(keys, 'offsets') === undefined ? size : null;
}

/** NPY_ITEM_HASOBJECT, in the flags of a type's state. */
const HAS_OBJECT = 1;
/** Types whose size BUILD may change: texts, bytes and structures. */
const FLEXIBLE = /^[<>=|]?[aSUV]/;

/** `numpy.dtype(type, align, copy)` and its state. */
function made({ callee, args, state }: Call, depth: number): ElementSize {
  if (!(callee instanceof Global) || callee.record.name !== 'dtype' || !(args instanceof Sequence))
    return null;
  const [type, align] = args.items;
  const [, , , , , size, , flags] = state instanceof Sequence ? state.items : [];
  if (typeof flags === 'number' && (flags & HAS_OBJECT) !== 0) return 'pickle';
  if (typeof size === 'number' && size > 0 && (typeof type !== 'string' || FLEXIBLE.test(type))) return size;
  // Padding between aligned fields is not followed.
  const isAligned = align === true || align === 1;
  const found = described(type, depth);
  return isAligned && type instanceof Sequence && found !== 'pickle' ? null : found;
}

/** Bytes of one element of an array whose `dtype` is this value. */
export const dtypeSize = (dtype: Value | undefined): ElementSize =>
  dtype === undefined || typeof dtype === 'string' ? null : described(dtype, 0);
