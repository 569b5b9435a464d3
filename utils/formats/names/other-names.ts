import type { NameRow } from '../core/names';

/** Names that belong to no reader of ours; tried after those of the formats in `utils/formats/index.ts`. */
export const OTHER_NAMES: readonly NameRow[] = [
  // Whoever opens these with torch unpickles them, as any other `.bin`.
  ['kokoro-voice', 'pickle', true, /(^|\/)[abefhijpz][fm]_[a-z]{2,20}\.bin$/],
  ['tfjs-weights', 'pickle', true, /(^|\/)[\w.-]*(group\d+|weights|model)-shard\d+of\d+(\.bin)?$/],
  ['unrecognised-bin', 'pickle', false, /(^|\/)(tokenizer|vocab|merges)\.bin$/],
  ['card', 'card', false, /(^|\/)(readme|model_?card|license|licence|notice|copying|use_policy)(\.\w+)?$/],
  ['catboost', 'data', true, 'cbm'],
  ['model', 'code-carrying', true, 'model'],
  ['config', 'config', false, 'toml|txt|ini|cfg|xml|proto'],
  ['card', 'card', false, 'md|rst|pdf'],
];
