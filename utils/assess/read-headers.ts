import { comparedWithList } from '../bytes/listed';
import { rangeSource, type RangeSource, type ReadBudget } from '../bytes/ranges';
import { ReadError } from '../bytes/source';
import { Malformed } from '../bytes/window';
import { safetensorsHeader } from '../formats/data/safetensors-header';
import type { HubApi } from '../hubs/contract';
import type { TensorSet } from '../lineage/compare-headers';
import { INDEX_LIMIT, namesInIndex, type HeaderFiles } from '../lineage/shards';
import { tensorsOf, type Tensor } from '../lineage/tensors';
import type { RepositoryFile } from '../facts/files';
import type { Subject } from '../model/subject';

export interface HeaderReading {
  readonly api: Pick<HubApi, 'fileUrl' | 'mayRead'>;
  readonly fetch: typeof fetch;
  /** Shared by all headers of one comparison. */
  readonly budget: ReadBudget;
  readonly signal: AbortSignal;
  readonly onProgress: (path: string, bytesRead: number, size: number | null) => void;
}

/**
 * A model's tensors by the headers of its files. Null when more shards were left out than an index could name.
 * Throws `Malformed` for headers that are none, and `ReadError`:
 * `differs` when what was read is not what the hub lists.
 */
export async function readHeaders(
  subject: Subject,
  { read, index, whole }: HeaderFiles,
  { api, fetch, budget, signal, onProgress }: HeaderReading,
): Promise<TensorSet | null> {
  const readIn = async <Read>(
    file: RepositoryFile,
    reader: (source: RangeSource) => Promise<Read>,
  ): Promise<Read> => {
    const source = await rangeSource({
      url: api.fileUrl(subject, file.path),
      fetch,
      budget,
      mayRead: api.mayRead,
      signal,
      onProgress: (bytesRead) => onProgress(file.path, bytesRead, file.size),
    });
    if ((await comparedWithList(file, source.size, null)) === 'differs') throw new ReadError('differs');
    const found = await reader(source);
    if ((await comparedWithList(file, source.size, source.whole())) === 'differs')
      throw new ReadError('differs');
    return found;
  };
  const listed = index && namesInIndex(await readIn(index, jsonIn));
  if (!whole && listed === null) return null;
  const tensors = new Map<string, Tensor>();
  for (const file of read) {
    const found = tensorsOf(await readIn(file, safetensorsHeader));
    if (found === null) throw new Malformed(0);
    for (const tensor of found) tensors.set(tensor.name, tensor);
  }
  return { tensors, names: new Set([...(listed ?? []), ...tensors.keys()]) };
}

async function jsonIn(source: RangeSource): Promise<unknown> {
  if (source.size > INDEX_LIMIT) throw new Malformed(0);
  const bytes = await source.read(0, source.size);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    throw new Malformed(0);
  }
}
