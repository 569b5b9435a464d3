import type { ConfigNamesFact } from '../../facts/record';
import { record, uncut, type JsonRecord } from '../read';
import { modelId } from './ids';

/** Keys that the hub copies out of a repository's configuration (huggingface.js, `ModelData.config`), and their file. */
export function configNames(config: JsonRecord | null): ConfigNamesFact {
  const file = uncut(record(record(config?.sklearn)?.model)?.file);
  // A folder on its author's disk is no repository.
  const base = modelId(record(config?.peft)?.base_model_name_or_path);
  const adapted = modelId(record(config?.adapter_transformers)?.model_name);
  return [
    ...(file === null ? [] : [{ path: 'config.json', opens: [file], names: [] }]),
    ...[base, adapted].flatMap((name) =>
      name === null ? [] : [{ path: 'adapter_config.json', opens: [], names: [name] }],
    ),
  ];
}
