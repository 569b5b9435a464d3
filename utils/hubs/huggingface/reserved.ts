const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** First parts of a path that are pages of the hub and no owner (facts/HUGGINGFACE §1). */
export const HUB_PAGES = words(
  'api blog buckets changelog chat collections datasets docs enterprise front inference inference-api jobs join kernels learn login models new oauth organizations papers posts pricing privacy resolve search settings spaces support tasks terms-of-service',
);

/** Second parts that are pages of an owner and no model. */
export const OWNER_PAGES = words(
  'activity buckets collections datasets followers following kernels likes models papers posts spaces',
);

/** What follows a model's id in an address. */
export const MODEL_PAGES = words(
  'tree blob blame raw resolve commits commit discussions edit settings tensorboard upload',
);
