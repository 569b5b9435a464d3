import type { TensorComparison, TensorCounts } from '../facts/lineage';
import { safeText } from '../text/safe-text';
import type { Tensor } from './tensors';

/** What was read of one model's headers. */
export interface TensorSet {
  /** By name; of a model with many shards only the first ones'. */
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Every name, read in a header or in the index. */
  readonly names: ReadonlySet<string>;
}

/** Tensors told as examples; the rest is counted. */
const EXAMPLE_LIMIT = 6;
/** Tensor names of real models have up to 120 characters; two lines of evidence hold this many. */
const EXAMPLE_LENGTH = 160;

const shapeOf = ({ shape }: Tensor): string => `[${shape.join(', ')}]`;
const reported = (tensor: Tensor | undefined): string =>
  tensor ? `${tensor.dtype} ${shapeOf(tensor)}` : '?';
const cut = (text: string): string => safeText(text, { limit: EXAMPLE_LENGTH });

type Compared = Extract<TensorComparison, { readonly counts: TensorCounts }>;

/**
 * Two models' headers (facts/PROVENANCE §3, L3). `same-architecture`: the same names and, where both were read, the
 * same shapes; number types may differ, which a conversion changes. It never means the same weights.
 */
export function compareHeaders(
  here: TensorSet,
  there: TensorSet,
): Pick<Compared, 'state' | 'counts' | 'examples'> {
  const onlyHere = [...here.names].filter((name) => !there.names.has(name));
  const onlyThere = [...there.names].filter((name) => !here.names.has(name));
  const pairs = [...here.tensors.values()].flatMap((own): [Tensor, Tensor][] => {
    const other = there.tensors.get(own.name);
    return other === undefined ? [] : [[own, other]];
  });
  const otherShape = pairs.filter(([own, other]) => shapeOf(own) !== shapeOf(other));
  const otherType = pairs.filter(
    ([own, other]) => shapeOf(own) === shapeOf(other) && own.dtype !== other.dtype,
  );
  const isSame =
    pairs.length > 0 && onlyHere.length === 0 && onlyThere.length === 0 && otherShape.length === 0;
  const examples = [
    ...otherShape.map(([own, other]) => `${own.name}: ${reported(own)} ≠ ${reported(other)}`),
    ...onlyHere.map((name) => `+ ${name}: ${reported(here.tensors.get(name))}`),
    ...onlyThere.map((name) => `− ${name}: ${reported(there.tensors.get(name))}`),
    ...otherType.map(([own, other]) => `${own.name}: ${reported(own)} ≠ ${reported(other)}`),
  ];
  return {
    state: isSame ? 'same-architecture' : 'differs',
    counts: {
      here: here.names.size,
      there: there.names.size,
      compared: pairs.length,
      otherShape: otherShape.length,
      otherType: otherType.length,
      onlyHere: onlyHere.length,
      onlyThere: onlyThere.length,
    },
    examples: examples.slice(0, EXAMPLE_LIMIT).map(cut),
  };
}
