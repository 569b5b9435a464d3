import { NOT_COMPARABLE } from '../../../utils/model/lineage';
import { LINK_STANDINGS } from '../../../utils/rules/lineage-links';

/** Keys of the lineage that are put together from a word of the model. */
export const LINEAGE_KEYS = [
  ...LINK_STANDINGS.flatMap((standing) => [`lineage_edge_${standing}`, `lineage_link_${standing}`]),
  ...['adapter', 'merge', 'quantized', 'finetune', 'unknown'].map((word) => `lineage_derived_${word}`),
  ...NOT_COMPARABLE.map((why) => `lineage_not_comparable_${why}`),
];
