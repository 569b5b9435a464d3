/** A tensor as a safetensors header describes it; its values are not in the header. */
export interface Tensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
}

/** More than any real checkpoint has; the format's own header limit allows more. */
const TENSOR_LIMIT = 1_000_000;
/** Tensors of real models have up to 8. */
const SIDES_LIMIT = 32;

const METADATA = '__metadata__';

const isSide = (side: unknown): side is number =>
  typeof side === 'number' && Number.isSafeInteger(side) && side >= 0;

/** The tensors of a safetensors header (parsed JSON, hostile), by name; null when it is no such header. */
export function tensorsOf(header: unknown): readonly Tensor[] | null {
  if (typeof header !== 'object' || header === null || Array.isArray(header)) return null;
  const entries = Object.entries(header).filter(([name]) => name !== METADATA);
  if (entries.length > TENSOR_LIMIT) return null;
  const tensors: Tensor[] = [];
  for (const [name, info] of entries) {
    const tensor = tensorOf(name, info);
    if (tensor === null) return null;
    tensors.push(tensor);
  }
  return tensors.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function tensorOf(name: string, info: unknown): Tensor | null {
  if (typeof info !== 'object' || info === null) return null;
  const { dtype, shape } = info as { readonly dtype?: unknown; readonly shape?: unknown }; // both checked below
  if (typeof dtype !== 'string' || !Array.isArray(shape) || shape.length > SIDES_LIMIT) return null;
  return shape.every(isSide) ? { name, dtype, shape } : null;
}

/**
 * How two headers relate. `same-architecture`: the same names, types and shapes, which the same architecture gives
 * whatever the weights are. `same-shapes`: the same types and shapes under other names. Never "the same weights".
 */
export type Likeness = 'same-architecture' | 'same-shapes' | 'different';

const shapeOf = ({ dtype, shape }: Tensor): string => `${dtype}[${shape.join(',')}]`;

/** Compares two headers' tensors, as `tensorsOf` gives them; headers without tensors are like nothing. */
export function compareTensors(own: readonly Tensor[], other: readonly Tensor[]): Likeness {
  if (own.length === 0 || own.length !== other.length) return 'different';
  const isSame = own.every((tensor, at) => {
    const beside = other[at];
    return beside !== undefined && tensor.name === beside.name && shapeOf(tensor) === shapeOf(beside);
  });
  if (isSame) return 'same-architecture';
  const [shapes, others] = [own.map(shapeOf).toSorted(), other.map(shapeOf).toSorted()];
  return shapes.every((shape, at) => shape === others[at]) ? 'same-shapes' : 'different';
}
