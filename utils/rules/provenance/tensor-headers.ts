import type { TensorComparison, TensorCounts } from '../../facts/lineage';
import { message } from '../../model/message';
import { shown } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';

/** These relations keep a model's tensors; quantising renames them, and an adapter has its own. */
const KEEPS = new Set<TensorComparison['relation']>(['finetune', 'merge']);

/**
 * The weights' headers here beside the base model's (facts/PROVENANCE §3, L3). Equal names and shapes are the same
 * architecture; what the weights hold is not in a header, so nothing here is proof for or against descent.
 */
export const tensorHeaders = defineRule({
  id: 'provenance/tensor-headers',
  needs: ['headerComparison'],
  run: ({ headerComparison: tensors }) => {
    const { value } = tensors;
    const base = shown(value.base);
    if (value.state === 'not-comparable') {
      return notApplicable(message(`provenance_tensor_headers_${value.why.replaceAll('-', '_')}`, base));
    }
    const { counts, examples, relation } = value;
    const finding = {
      grounding: tensors.grounding,
      evidence: [
        seenIn(tensors, `${counts.compared} / ${counts.here} : ${counts.there}`),
        ...examples.map((example) => seenIn(tensors, example)),
      ],
      change: message('provenance_tensor_headers_change'),
    };
    if (value.state === 'same-architecture') {
      const { here, compared, otherType } = counts;
      const text =
        otherType > 0
          ? message('provenance_tensor_headers_retyped', base, here, compared, otherType)
          : message('provenance_tensor_headers_same', base, here, compared);
      return [{ ...finding, level: 'note', message: text }];
    }
    if (matching(counts) === 0 && KEEPS.has(relation)) {
      return [{ ...finding, level: 'caution', message: message('provenance_tensor_headers_unlike', base) }];
    }
    const { here, there, onlyHere, onlyThere, otherShape } = counts;
    const text = message(
      'provenance_tensor_headers_differs',
      base,
      matching(counts),
      here,
      there,
      onlyHere,
      onlyThere,
      otherShape,
    );
    return [{ ...finding, level: 'note', message: text }];
  },
});

/** Names that both have, without those that were seen to have another shape. */
const matching = ({ here, onlyHere, otherShape }: TensorCounts): number => here - onlyHere - otherShape;
