import type { FileListFact, RepositoryFile } from '../../facts/files';
import type { WeightsRecordFact } from '../../facts/record';
import { splitPath } from './by-name';

const MODEL_SAFETENSORS = /^model(-\d+-of-\d+)?\.safetensors$/;

/**
 * The safetensors files whose headers the hub's own record shows to be read: it covers `model.safetensors` or its
 * shards at the top; an only file must be the one it read. Of GGUF the record tells an architecture but not whether
 * there is a chat template, which is code of a kind: it proves no GGUF file to be data alone.
 */
export function headersReadByHub(list: FileListFact, record: WeightsRecordFact): ReadonlySet<RepositoryFile> {
  if (record.safetensors === null) return new Set();
  const all = list.files.filter(({ path }) => path.endsWith('.safetensors'));
  const isOnly = list.complete && all.length === 1;
  return new Set(all.filter(({ path }) => isOnly || isModelAtTop(path)));
}

function isModelAtTop(path: string): boolean {
  const { folder, name } = splitPath(path);
  return folder === '' && MODEL_SAFETENSORS.test(name);
}
