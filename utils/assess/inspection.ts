import { PAGE_BYTES, PAGE_REQUESTS } from '../bytes/limits';
import { rangeSource, type ReadBudget } from '../bytes/ranges';
import { ReadError, type ReadFailure } from '../bytes/source';
import type { InspectionStore } from '../cache/inspections';
import { defaultLoad } from '../formats/names/default-load';
import type { HubApi } from '../hubs/contract';
import type { Facts } from '../facts/facts';
import type { RepositoryFile } from '../facts/files';
import type { InspectedFile } from '../facts/inspection';
import { message } from '../model/message';
import { collected, notCollected, valueOf, type Slot } from '../model/slot';
import { loadReaders } from './load-readers';
import { isRisky } from './risky';

/** What the reader lets one page cost without a click. */
export const pageBudget = (): ReadBudget => ({ bytes: PAGE_BYTES, requests: PAGE_REQUESTS });

export interface ReadProgress {
  readonly path: string;
  /** Bytes fetched of `size`. */
  readonly bytesRead: number;
  readonly size: number | null;
}

export interface ReadOptions {
  readonly api: HubApi;
  readonly fetch: typeof fetch;
  readonly store: InspectionStore;
  readonly budget: ReadBudget;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** What bytes are known by: their SHA-256, else their blob id. */
export const identityOf = ({ sha256, blobId }: RepositoryFile): string | null => sha256 ?? blobId;

/**
 * The files worth reading, in order: what a default load reads, then what else may run something. Weights in
 * formats that carry no code are read too when they are the default load: their headers prove the format.
 */
export function worthReading(facts: Facts): readonly RepositoryFile[] {
  const files = valueOf(facts.files)?.files ?? [];
  const first = new Set(defaultLoad(valueOf(facts.library), files, valueOf(facts.weightsRecord)).files);
  return [...first, ...files.filter((file) => isRisky(file.path) && !first.has(file))];
}

/** Those that may be read without a click. */
export const freeToRead = (facts: Facts, api: HubApi): readonly RepositoryFile[] =>
  worthReading(facts).filter(({ path }) => !api.countsAsDownload(facts, path));

/** Reads files one by one; yields what each showed. Bytes read before under such a name, anywhere, are not read again. */
export async function* readFiles(
  facts: Facts,
  files: readonly RepositoryFile[],
  options: ReadOptions,
): AsyncGenerator<InspectedFile> {
  for (const file of files) {
    if (options.signal?.aborted) return;
    const { inspectionKey } = await loadReaders();
    const identity = identityOf(file);
    const key = identity === null ? null : inspectionKey(identity, file.path);
    const known = key === null ? null : await options.store.get(key);
    if (known !== null) {
      yield { ...known, path: file.path };
      continue;
    }
    if (options.budget.requests <= 0) return;
    const read = await readFile(facts, file, options);
    // A failure of the network says nothing of the bytes: it is shown, not kept.
    if (key !== null && read.verdict !== 'unknown') await options.store.put(key, read);
    yield read;
  }
}

async function readFile(facts: Facts, file: RepositoryFile, options: ReadOptions): Promise<InspectedFile> {
  const { api, fetch, budget, now, signal, onProgress } = options;
  const { path, size } = file;
  const { inspectFile } = await loadReaders();
  const began = now();
  const about = (bytesRead: number) => ({
    path,
    identity: identityOf(file),
    size: size ?? 0,
    bytesRead,
    ms: Math.max(0, now() - began),
  });
  try {
    const source = await rangeSource({
      url: api.fileUrl(facts.subject, path),
      fetch,
      budget,
      mayRead: api.mayRead,
      ...(signal && { signal }),
      onProgress: (bytesRead) => onProgress?.({ path, bytesRead, size }),
    });
    const { format, verdict, findings, imports, weightsOnly, origin } = await inspectFile(source, path, {
      now,
      ...(signal && { signal }),
    });
    return {
      ...about(source.bytesRead),
      size: source.size,
      format,
      verdict,
      findings,
      imports,
      weightsOnly,
      ...(origin && { origin }),
    };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ...about(0), ...notOpened(error.failure) };
  }
}

/** A file that could not be opened at all: reported as unknown, never as safe. */
const notOpened = (failure: ReadFailure) => ({
  format: 'unknown',
  verdict: 'unknown' as const,
  findings: [
    {
      id: `read/${failure}`,
      verdict: 'unknown' as const,
      message: message(`read_failed_${failure.replaceAll('-', '_')}`),
      offset: null,
      member: null,
    },
  ],
  imports: [],
  weightsOnly: null,
});

/** Facts after one more file was read: by path, the newest reading counts. */
export function withInspection(facts: Facts, file: InspectedFile, url: string, at: number): Facts {
  const before = (valueOf(facts.inspections) ?? []).filter(({ path }) => path !== file.path);
  return { ...facts, inspections: collected([...before, file], { kind: 'file', url, path: '' }, at) };
}

/** Readings of bytes that are no longer those of the list are dropped. */
export function currentInspections(facts: Facts): Slot<readonly InspectedFile[]> {
  const slot = facts.inspections;
  const list = valueOf(facts.files);
  if (slot.state !== 'collected' || list === null) return slot;
  const identities = new Map(list.files.map((file) => [file.path, identityOf(file)]));
  const current = slot.value.filter(({ path, identity }) => identities.get(path) === identity);
  return current.length > 0 ? { ...slot, value: current } : notCollected('left-to-a-click');
}

/** Of `files`, those whose bytes were not yet read to the end. */
export function unread(facts: Facts, files: readonly RepositoryFile[]): readonly RepositoryFile[] {
  const done = new Set(
    (valueOf(facts.inspections) ?? []).filter(({ verdict }) => verdict !== 'unknown').map(({ path }) => path),
  );
  return files.filter(({ path }) => !done.has(path));
}

/** What is left to say when no file was read: there is none that could run something, or a click decides. */
export function settledInspections(facts: Facts): Slot<readonly InspectedFile[]> {
  if (facts.inspections.state === 'collected' || facts.files.state !== 'collected') return facts.inspections;
  const { files } = facts.files.value;
  const some = files.some(({ path }) => isRisky(path)) || worthReading(facts).length > 0;
  return notCollected(some ? 'left-to-a-click' : 'nothing-to-read');
}
