import { entriesOf } from '../../encodings/json-text';
import type { Family, KeyRule } from './contract';
import { fieldsOf, textOf, textsOf } from './values';

const opened: KeyRule = (value, _place, tell) => {
  for (const path of textsOf(value)) tell.opens(path);
};

/** Endings of files that hold weights; another one among them is opened all the same (facts/LOADERS §6). */
const WEIGHTS =
  /\.(?:safetensors|bin|pt|pth|ckpt|h5|hdf5|keras|msgpack|npz|pdparams|pdiparams|gguf|onnx|onnx_data|data|index\.json)$/i;

const weights: KeyRule = (value, _place, tell) => {
  for (const path of new Set(
    typeof value === 'string' ? [value] : entriesOf(value).flatMap(([, at]) => textsOf(at)),
  )) {
    tell.opens(path);
    if (!WEIGHTS.test(path)) tell.add('odd-weights', 'suspicious', path);
  }
};

/** Files that a key names and a load opens, whatever their ending (facts/LOADERS §1 (4)). */
export const openedFamily: Family = {
  keys: {
    weight_map: weights,
    transformers_weights: weights,
    hf_hub_filename: opened,
    state_file: opened,
    // scikit-learn's card: `sklearn.model.file`, unpickled unless `model_format` says skops.
    sklearn: (value, _place, tell) => {
      const file = textOf(fieldsOf(fieldsOf(value).get('model')).get('file'));
      if (file !== null) tell.opens(file);
    },
    // mlx-lm runs it: without asking before 2026-06 (CVE-2026-5843).
    model_file: (value, { fields }, tell) => {
      const path = textOf(value);
      if (path === null || !(fields.has('model_type') || path.endsWith('.py'))) return;
      tell.opens(path);
      if (path.endsWith('.py')) tell.add('custom-code', 'suspicious', 'model_file', path);
    },
    // ESPnet's meta.yaml.
    yaml_files: opened,
    files: (value, { fields, root }, tell) => {
      if (fields === root && fields.has('yaml_files')) opened(value, { fields, key: '', root }, tell);
    },
  },
};
