import type { FileListFact, RepositoryFile, WeightsRecordFact } from '../model/facts';
import { splitPath } from './by-name';

const MODEL_SAFETENSORS = /^model(-\d+-of-\d+)?\.safetensors$/;

/**
 * The files whose headers the hub's own record shows to be read. The record names GGUF files; of safetensors it
 * covers `model.safetensors` or its shards at the top. An only file of either format must be the one it read.
 */
export function headersReadByHub(list: FileListFact, record: WeightsRecordFact): ReadonlySet<RepositoryFile> {
  const ending = (suffix: string) => list.files.filter(({ path }) => path.endsWith(suffix));
  const ggufRecorded = new Set(record.gguf?.files);
  const read = (suffix: string, recorded: (path: string) => boolean) => {
    const all = ending(suffix);
    const isOnly = list.complete && all.length === 1;
    return all.filter(({ path }) => isOnly || recorded(path));
  };
  return new Set([
    ...(record.gguf ? read('.gguf', (path) => ggufRecorded.has(path)) : []),
    ...(record.safetensors ? read('.safetensors', isModelAtTop) : []),
  ]);
}

function isModelAtTop(path: string): boolean {
  const { folder, name } = splitPath(path);
  return folder === '' && MODEL_SAFETENSORS.test(name);
}
