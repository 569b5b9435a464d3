import { comparedWithList } from '../bytes/listed';
import { PAGE_BYTES, PAGE_REQUESTS } from '../bytes/limits';
import { rangeSource, type ReadBudget } from '../bytes/ranges';
import { ReadError, type ReadFailure } from '../bytes/source';
import type { InspectionStore } from '../cache/inspections';
import { worstVerdict } from '../formats/core/inspection';
import type { HubApi } from '../hubs/contract';
import type { Facts } from '../facts/facts';
import type { RepositoryFile } from '../facts/files';
import type { InspectedFile } from '../facts/inspection';
import { message } from '../model/message';
import { collected, notCollected, valueOf, type Slot } from '../model/slot';
import { believedSignatures } from './believed-signatures';
import { isBound, isOfListed, keptReading, staysBad } from './kept-reading';
import { loadReaders } from './load-readers';
import { isRisky } from './risky';
import { worthReading } from './worth-reading';

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
  /** The reader asked for a new look: only bytes that were verified are not read again. */
  readonly again?: boolean;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** What bytes are known by: their SHA-256, else their blob id. */
export const identityOf = ({ sha256, blobId }: RepositoryFile): string | null => sha256 ?? blobId;

/**
 * Reads files one by one; yields what each showed. Bytes read before under such a name, anywhere, are not read again.
 * Only a reading that the hub's list bears out is stored under the listed digest.
 */
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
    const stored = key === null ? null : await options.store.get(key);
    const known =
      stored && isBound(stored) && isOfListed(stored, file) ? { ...stored, path: file.path, identity } : null;
    if (known !== null && (!options.again || known.bytes === 'verified')) {
      yield known;
      continue;
    }
    if (options.budget.requests <= 0) return;
    const fresh = await readFile(facts, file, options);
    const read = known === null ? fresh : keptReading(known, fresh);
    if (key !== null && isBound(read)) await options.store.put(key, read);
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
    const seen = await inspectFile(source, path, { now, ...(signal && { signal }) });
    const { format, verdict, findings, imports, weightsOnly, origin, opens, names } = seen;
    const bytes = await comparedWithList(file, source.size, source.whole());
    const read = {
      ...about(source.bytesRead),
      bytes,
      size: source.size,
      format,
      findings,
      imports,
      ...(opens && { opens }),
      ...(names && { names }),
    };
    // What is bad in other bytes than the listed ones counts; nothing good does.
    if (bytes === 'differs')
      return { ...read, verdict: worstVerdict([verdict, 'unknown']), weightsOnly: null };
    return { ...read, verdict, weightsOnly, ...(origin && { origin }) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ...about(0), ...notOpened(error.failure) };
  }
}

/** A file that could not be opened at all: reported as unknown, never as safe. */
const notOpened = (failure: ReadFailure) => ({
  bytes: 'not-comparable' as const,
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

/** Facts after one more file was read: by path, what `keptReading` says. */
export function withInspection(facts: Facts, file: InspectedFile, url: string, at: number): Facts {
  const readings = valueOf(facts.inspections) ?? [];
  const before = readings.find(({ path }) => path === file.path);
  const others = readings.filter((reading) => reading !== before);
  const kept = before === undefined ? file : keptReading(before, file);
  const inspections = collected([...others, kept], { kind: 'file', url, path: '' } as const, at);
  return believedSignatures({ ...facts, inspections });
}

/** Readings of bytes that are no longer those of the list are dropped, and those that `stays` says no to. */
export function currentInspections(
  facts: Facts,
  stays: (reading: InspectedFile) => boolean = () => true,
): Slot<readonly InspectedFile[]> {
  const slot = facts.inspections;
  const list = valueOf(facts.files);
  if (slot.state !== 'collected' || list === null) return slot;
  const listed = new Map(list.files.map((file) => [file.path, file]));
  const current = slot.value.filter((reading) => {
    const file = listed.get(reading.path);
    if (file === undefined || identityOf(file) !== reading.identity) return false;
    return isOfListed(reading, file) && stays(reading);
  });
  return current.length > 0 ? { ...slot, value: current } : notCollected('left-to-a-click');
}

/**
 * The readings of these facts that apply to what is listed by now. Where nothing was read yet, what an earlier look
 * (`before`) saw bad, whatever else of the model changed since: in bytes that are still listed, or that no list denies.
 */
export function withEarlierReadings(facts: Facts, before: Facts | null): Facts {
  const { inspections: own, files } = facts;
  if (own.state === 'collected') return { ...facts, inspections: currentInspections(facts) };
  const earlier = before?.inspections;
  if (earlier?.state !== 'collected' || files.state === 'not-collected') return facts;
  const bad = earlier.value.filter(staysBad);
  if (bad.length === 0) return facts;
  const kept = currentInspections({ ...facts, inspections: { ...earlier, value: bad } });
  return kept.state === 'collected' ? { ...facts, inspections: kept } : facts;
}

/**
 * Of `files`, those whose listed bytes were not yet read to the end; when the reader asks for a new look (`again`), also
 * those that were not verified.
 */
export function unread(
  facts: Facts,
  files: readonly RepositoryFile[],
  again = false,
): readonly RepositoryFile[] {
  const readings = (valueOf(facts.inspections) ?? []).filter(
    (reading) => isBound(reading) && (!again || reading.bytes === 'verified'),
  );
  const done = new Set(readings.map(({ path }) => path));
  return files.filter(({ path }) => !done.has(path));
}

/** What is left to say when no file was read: there is none that could run something, or a click decides. */
export function settledInspections(facts: Facts): Slot<readonly InspectedFile[]> {
  if (facts.inspections.state === 'collected' || facts.files.state !== 'collected') return facts.inspections;
  const { files } = facts.files.value;
  const some = files.some(({ path }) => isRisky(path)) || worthReading(facts).length > 0;
  return notCollected(some ? 'left-to-a-click' : 'nothing-to-read');
}
