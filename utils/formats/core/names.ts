/** What a file is for, as far as its name tells. `code-carrying`: a format that can hold code beside data. */
export const FAMILIES = [
  'data',
  'pickle',
  'code-carrying',
  'script',
  'notebook',
  'archive',
  'executable',
  'config',
  'card',
  'other',
] as const;
export type Family = (typeof FAMILIES)[number];

/** What a path's name and place say. It is the uploader's word: a name is not its bytes. */
export interface NamedFormat {
  readonly format: string;
  readonly family: Family;
  /** Whether such a file usually holds a model's weights (false: training state, tokenizer, code, text). */
  readonly weights: boolean;
  /** Always by name: a reading of the bytes says so itself. */
  readonly knownBy: 'name';
}

/** Names of one format: endings without the dot (`pt|pth`), or a pattern for the whole lower-cased path. */
export type NameRow = readonly [format: string, family: Family, weights: boolean, name: string | RegExp];
