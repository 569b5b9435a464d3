import { NOT_COMPARABLE } from '../../../../utils/model/lineage';
import type { TensorComparison, TensorCounts } from '../../../../utils/facts/lineage';
import { tensorHeaders } from '../../../../utils/rules/provenance/tensor-headers';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const ALIKE: TensorCounts = {
  here: 100,
  there: 100,
  compared: 100,
  otherShape: 0,
  otherType: 0,
  onlyHere: 0,
  onlyThere: 0,
};
const compared = (
  state: 'same-architecture' | 'differs',
  counts: Partial<TensorCounts> = {},
  rest: { readonly base?: string; readonly relation?: TensorComparison['relation'] } = {},
) => ({
  headerComparison: {
    base: 'acme/base',
    relation: 'finetune' as const,
    ...rest,
    state,
    counts: { ...ALIKE, ...counts },
    examples: [`+ ${HOSTILE}: F32 [2]`],
  },
});
const key = (name: string) => `provenance_tensor_headers_${name}`;
const unlike = { onlyHere: 100, onlyThere: 100, compared: 0 };

describeRule(tensorHeaders, [
  [
    'the same architecture',
    compared('same-architecture'),
    [
      {
        key: key('same'),
        level: 'note',
        weight: null,
        grounding: 'observed',
        params: ['acme/base', '100', '100'],
      },
    ],
  ],
  [
    'the same in another number type',
    compared('same-architecture', { otherType: 7 }),
    [{ key: key('retyped'), level: 'note', params: ['acme/base', '100', '100', '7'] }],
  ],
  [
    'differing a little',
    compared('differs', { onlyHere: 2, there: 99, onlyThere: 1, otherShape: 3 }),
    [{ key: key('differs'), level: 'note', params: ['acme/base', '95', '100', '99', '2', '1', '3'] }],
  ],
  [
    'a fine-tune without one tensor of its base',
    compared('differs', unlike),
    [{ key: key('unlike'), level: 'caution', weight: null }],
  ],
  [
    'quantised, and every name another',
    compared('differs', unlike, { relation: 'quantized' }),
    [{ key: key('differs'), level: 'note' }],
  ],
  ['a hostile name', compared('same-architecture', {}, { base: HOSTILE }), [{ key: key('same') }]],
  ...NOT_COMPARABLE.map(
    (why) =>
      [
        why,
        {
          headerComparison: {
            base: 'acme/base',
            relation: 'finetune',
            state: 'not-comparable',
            why,
          } as const,
        },
        'not-applicable',
      ] as const,
  ),
]);
