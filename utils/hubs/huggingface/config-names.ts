import type { ConfigNamesFact } from '../../facts/record';
import { record, text, uncut, type JsonRecord } from '../read';

/** Keys that the hub copies out of a repository's configuration (huggingface.js, `ModelData.config`), and their file. */
export function configNames(config: JsonRecord | null): ConfigNamesFact {
  const file = uncut(record(record(config?.sklearn)?.model)?.file);
  const base = text(record(config?.peft)?.base_model_name_or_path);
  const adapted = text(record(config?.adapter_transformers)?.model_name);
  return [
    ...(file === null ? [] : [{ path: 'config.json', opens: [file], names: [] }]),
    ...[base, adapted].flatMap((name) =>
      name === null ? [] : [{ path: 'adapter_config.json', opens: [], names: [name] }],
    ),
  ];
}
