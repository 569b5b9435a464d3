/** Open libraries that hold the architectures which they load and the code that runs them: library tag → licence. */
export const LIBRARY_LICENSES: ReadonlyMap<string, string> = new Map([
  ['transformers', 'apache-2.0'],
  ['diffusers', 'apache-2.0'],
  ['sentence-transformers', 'apache-2.0'],
  ['peft', 'apache-2.0'],
  ['timm', 'apache-2.0'],
  ['spacy', 'mit'],
  ['gguf', 'mit'],
  ['flair', 'mit'],
  ['mlx', 'mit'],
  ['nemo', 'apache-2.0'],
  ['keras', 'apache-2.0'],
  ['open_clip', 'mit'],
  ['espnet', 'apache-2.0'],
  ['speechbrain', 'apache-2.0'],
  ['sklearn', 'bsd-3-clause'],
]);
