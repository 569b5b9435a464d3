import type { Facts } from '../../facts/facts';
import { valueOf } from '../../model/slot';

/**
 * Files by whose requests the hub counts downloads, for any library (hub-docs, "models-download-stats";
 * facts/HUGGINGFACE §6.59): its default query files, and the formats that stand for a whole model.
 */
const COUNTED_NAMES = new Set([
  'config.json',
  'config.yaml',
  'hyperparams.yaml',
  'params.json',
  'meta.yaml',
  'adapter_config.json',
  'model_index.json',
  'cfg.json',
  'modules.json',
]);
const COUNTED_ENDINGS = /\.(?:gguf|nemo|llamafile|whl)$/i;

/** Libraries that are known to be counted by their configuration alone: their weight files are free to look at. */
const COUNTED_BY_CONFIGURATION = new Set(['transformers', 'sentence-transformers', 'peft', 'setfit']);

/** True also for the weight files of a library whose own rule is not known here: when in doubt, a click decides. */
export function countsAsDownload(facts: Facts, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (COUNTED_NAMES.has(name) || COUNTED_ENDINGS.test(name)) return true;
  const library = valueOf(facts.library);
  return library !== null && !COUNTED_BY_CONFIGURATION.has(library);
}
