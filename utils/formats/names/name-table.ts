/** What a file is for, as far as its name tells. `code-carrying`: a format that can hold code beside data. */
export type Family =
  | 'data'
  | 'pickle'
  | 'code-carrying'
  | 'script'
  | 'notebook'
  | 'archive'
  | 'executable'
  | 'config'
  | 'card'
  | 'other';

export interface NameRow {
  readonly format: string;
  readonly family: Family;
  /** Whether such a file usually holds a model's weights (false: training state, tokenizer, code, text). */
  readonly weights: boolean;
  /** Matched against the lower-cased path; the first row that matches wins. */
  readonly path: RegExp;
}

const row = (format: string, family: Family, weights: boolean, path: RegExp): NameRow => ({
  format,
  family,
  weights,
  path,
});

/** Names whose meaning differs from their ending's; facts/SERIALIZATION §9 and the libraries' own constants. */
const BY_WHOLE_NAME: readonly NameRow[] = [
  row('torch', 'pickle', false, /(^|\/)(training_args|optimizer|scheduler|random_states_\d+)\.bin$/),
  row('torch', 'pickle', false, /(^|\/)(optimizer|scheduler|scaler|rng_state(_\d+)?)\.(pt|pth)$/),
  row('pickle', 'pickle', false, /(^|\/)random_states_\d+\.pkl$/),
  row('torch', 'pickle', true, /(^|\/)(\w*pytorch_(model|lora_weights|adapter)|adapter_model)[\w.-]*\.bin$/),
  row('torch', 'pickle', true, /\.pth\.tar$/),
  row('torch-distributed', 'pickle', false, /(^|\/)\.metadata$/),
  row('ggml', 'data', true, /(^|\/)ggml[\w.-]*\.bin$/),
  row('openvino-weights', 'data', true, /(^|\/)openvino_[\w.-]*\.bin$/),
  row('openvino', 'code-carrying', true, /(^|\/)openvino_[\w.-]*\.xml$/),
  row('coreml', 'data', true, /\.mlpackage\/.*\.bin$/),
  row('coreml', 'code-carrying', true, /\.mlpackage\/.*\.mlmodel$/),
  row('sentencepiece', 'config', false, /(^|\/)(\w*tokenizer|spiece|sentencepiece[\w.-]*)\.model$/),
  row('unrecognised-bin', 'pickle', false, /(^|\/)(tokenizer|vocab|merges)\.bin$/),
  // SpeechBrain reads these with HyperPyYAML, whose `!new:` and `!apply:` tags call what they name.
  row('hyperpyyaml', 'code-carrying', false, /(^|\/)hyperparams\.ya?ml$/),
  row('mxnet-symbol', 'code-carrying', true, /-symbol\.json$/),
  row('tensorflow-checkpoint', 'data', true, /\.(data-\d+-of-\d+)$/),
  row('tensorflow-metagraph', 'code-carrying', true, /\.ckpt(-\d+)?\.meta$/),
  row('card', 'card', false, /(^|\/)(readme|model_?card|license|licence|notice|copying|use_policy)(\.\w+)?$/),
  row('script', 'script', false, /(^|\/)(dockerfile|makefile)$/),
];

/** Endings, without the dot. */
const BY_ENDING: readonly (readonly [format: string, family: Family, weights: boolean, endings: string])[] = [
  ['safetensors', 'data', true, 'safetensors'],
  ['gguf', 'data', true, 'gguf'],
  ['ggml', 'data', true, 'ggml'],
  ['msgpack', 'data', true, 'msgpack'],
  ['executorch', 'data', true, 'pte'],
  ['mxnet', 'data', true, 'params'],
  ['paddle-weights', 'data', true, 'pdiparams'],
  ['onnx-data', 'data', true, 'onnx_data|onnx\\.data'],
  ['catboost', 'data', true, 'cbm'],
  ['fasttext', 'data', true, 'ftz|vec'],
  ['torch', 'pickle', true, 'pt|pth|ckpt|bin|pt2|ptl|th|torch|distcp'],
  ['pickle', 'pickle', true, 'pkl|pickle|p|dill|cloudpickle'],
  ['joblib', 'pickle', true, 'joblib'],
  ['paddle', 'pickle', true, 'pdparams|pdopt'],
  ['numpy', 'code-carrying', true, 'npy|npz'],
  ['hdf5', 'code-carrying', true, 'h5|hdf5'],
  ['keras', 'code-carrying', true, 'keras'],
  ['tensorflow', 'code-carrying', true, 'pb|pbtxt'],
  ['tflite', 'code-carrying', true, 'tflite|lite|litertlm'],
  ['onnx', 'code-carrying', true, 'onnx'],
  ['coreml', 'code-carrying', true, 'mlmodel|mlmodelc'],
  ['libtorch', 'code-carrying', true, 'ot'],
  ['nemo', 'code-carrying', true, 'nemo'],
  ['tensorrt', 'code-carrying', true, 'engine|plan|trt'],
  ['rknn', 'code-carrying', true, 'rknn'],
  ['torch7', 'code-carrying', true, 't7'],
  ['paddle-program', 'code-carrying', true, 'pdmodel'],
  ['skops', 'code-carrying', true, 'skops'],
  ['model', 'code-carrying', true, 'model'],
  ['r-data', 'code-carrying', true, 'rds|rda|rdata'],
  ['pmml', 'code-carrying', true, 'pmml'],
  ['script', 'script', false, 'pyw?|sh|bash|zsh|bat|cmd|ps1|m?js|cjs|rb|pl|php|lua|vbs'],
  ['notebook', 'notebook', false, 'ipynb'],
  ['executable', 'executable', false, 'exe|dll|so(\\.\\d+)*|dylib|pyd|py[co]|jar|msi|apk|deb|rpm|scr|wasm'],
  ['llamafile', 'executable', true, 'llamafile'],
  // A wheel is code that is installed to be imported, not data that happens to be packed.
  ['wheel', 'executable', false, 'whl|egg'],
  ['archive', 'archive', false, 'zip|tar|gz|tgz|bz2|xz|7z|rar|zst|lz4|lzma|mar|task'],
  ['config', 'config', false, 'json|ya?ml|toml|txt|jinja2?|ini|cfg|xml|proto'],
  ['card', 'card', false, 'md|rst|pdf'],
];

/** Every row in the order it is tried: whole names before endings. */
export const NAME_TABLE: readonly NameRow[] = [
  ...BY_WHOLE_NAME,
  ...BY_ENDING.map(([format, family, weights, endings]) =>
    row(format, family, weights, new RegExp(`\\.(?:${endings})$`)),
  ),
];
