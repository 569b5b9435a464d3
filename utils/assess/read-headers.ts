import { rangeSource, type ReadBudget } from '../bytes/ranges';
import type { ByteSource } from '../bytes/source';
import { Malformed } from '../bytes/window';
import { safetensorsHeader } from '../formats/data/safetensors-header';
import type { HubApi } from '../hubs/contract';
import type { TensorSet } from '../lineage/compare-headers';
import { INDEX_LIMIT, namesInIndex, type HeaderFiles } from '../lineage/shards';
import { tensorsOf, type Tensor } from '../lineage/tensors';
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
 * Throws `Malformed` for headers that are none, and `ReadError`.
 */
export async function readHeaders(
  subject: Subject,
  { read, index, whole }: HeaderFiles,
  { api, fetch, budget, signal, onProgress }: HeaderReading,
): Promise<TensorSet | null> {
  const open = (path: string, size: number | null): Promise<ByteSource> =>
    rangeSource({
      url: api.fileUrl(subject, path),
      fetch,
      budget,
      mayRead: api.mayRead,
      signal,
      onProgress: (bytesRead) => onProgress(path, bytesRead, size),
    });
  const listed = index && namesInIndex(await jsonIn(await open(index.path, index.size)));
  if (!whole && listed === null) return null;
  const tensors = new Map<string, Tensor>();
  for (const { path, size } of read) {
    const found = tensorsOf(await safetensorsHeader(await open(path, size)));
    if (found === null) throw new Malformed(0);
    for (const tensor of found) tensors.set(tensor.name, tensor);
  }
  return { tensors, names: new Set([...(listed ?? []), ...tensors.keys()]) };
}

async function jsonIn(source: ByteSource): Promise<unknown> {
  if (source.size > INDEX_LIMIT) throw new Malformed(0);
  const bytes = await source.read(0, source.size);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    throw new Malformed(0);
  }
}
