import type { Analyzer, AnalyzerInput, ByteFinding, Inspection } from '../core/contract';
import { hasBytes } from '../../bytes/numbers';
import { slice } from '../../bytes/source';
import { counted } from '../../model/message';
import { shownName } from '../core/containers';
import { finding, opensOf } from '../core/inspection';
import { looksLikePickle, scanPickle } from './index';
import { STORED, type Archive, type ZipEntry } from '../archives/zip/archive';
import { fetchAhead, inspectMembers } from '../archives/zip/members';
import { readLocalHeader } from '../archives/zip/read-entry';

/** What a reader of one kind of archive answers. */
export interface KindResult {
  readonly findings: readonly ByteFinding[];
  readonly inner: readonly Inspection[];
  readonly weightsOnly: boolean | null;
}

/** Raw tensors by torch.save, torch.jit.save and torch.package. */
const STORAGE = /(^|\/)(data|constants|tensors|\.data)\/(\d+)(\.storage)?$/;
/** Storages that nothing names are looked at by their first bytes, so many of them. */
const LOOSE_STORAGES = 64;
const HEAD_BYTES = 16;
const isStorage = ({ name, method, hidden }: ZipEntry): boolean =>
  method === STORED && !hidden && STORAGE.test(name);

/**
 * A checkpoint by `torch.save`: every member but the storages is looked at by content, because loaders were made
 * to read pickles under any name (CVE-2025-1889). Tensors that a pickle refers to are never read.
 */
export async function inspectTorchZip(archive: Archive, input: AnalyzerInput): Promise<KindResult> {
  const storages = archive.entries.filter(isStorage);
  const members = archive.entries.filter((entry) => !isStorage(entry) && !entry.name.endsWith('/'));
  await fetchAhead(archive, members);
  const keys = new Map<string, number | null>();
  const pickles = torchPickle(keys);
  const { inner, findings } = await inspectMembers(archive, members, input, pickles);
  const loose = await looseStorages(archive, storages, keys);
  const also = await inspectMembers(archive, loose, input);
  const main = members.findIndex(({ name }) => /(^|\/)data\.pkl$/.test(name));
  return {
    findings: [...findings, ...also.findings, ...shortStorages(storages, keys, input.member)],
    inner: [...inner, ...also.inner],
    weightsOnly: inner[main]?.weightsOnly ?? null,
  };
}

/** A pickle inside a torch archive, where persistent ids name storages; adds their keys and bytes to `keys`. */
const torchPickle = (keys: Map<string, number | null>): Analyzer => ({
  id: 'pickle',
  matches: (head, size) => looksLikePickle(head, size <= head.length),
  analyze: async ({ source, member, depth, inspect, tick }) => {
    const scan = await scanPickle(source, { container: 'torch', member, depth, inspect, tick });
    for (const key of scan.storageKeys) keys.set(key, scan.storageSizes.get(key) ?? null);
    const { verdict, findings, imports, weightsOnly, opens } = scan;
    return { format: 'pickle', verdict, findings, imports, weightsOnly, ...opensOf(opens) };
  },
});

const keyOf = (name: string): string => STORAGE.exec(name)?.[3] ?? '';

/** Storages that hold fewer bytes than the pickle says: a loader that trusts it reads past their end (CWE-125). */
function shortStorages(
  storages: readonly ZipEntry[],
  keys: ReadonlyMap<string, number | null>,
  member: string | null,
): readonly ByteFinding[] {
  const short = storages.filter(({ name, compressedSize }) => (keys.get(keyOf(name)) ?? 0) > compressedSize);
  const [first] = short;
  if (first === undefined) return [];
  const text = counted('formats_containers_storage_short', short.length, shownName(first.name));
  return [finding('torch-zip/storage-short', 'suspicious', text, { member })];
}

/** Storages that no pickle names and that start as something else than numbers. */
async function looseStorages(
  { source }: Archive,
  storages: readonly ZipEntry[],
  named: ReadonlyMap<string, number | null>,
): Promise<readonly ZipEntry[]> {
  const found: ZipEntry[] = [];
  const unnamed = storages.filter(({ name }) => !named.has(keyOf(name)));
  for (const entry of unnamed.slice(0, LOOSE_STORAGES)) {
    if (entry.headerOffset >= source.size) continue;
    const { dataStart } = await readLocalHeader(source, entry);
    const head = await slice(source, dataStart, dataStart + entry.compressedSize).read(0, HEAD_BYTES);
    if (startsAsContent(head)) found.push(entry);
  }
  return found;
}

/** A pickle by its PROTO opcode, a zip archive, or gzip. */
const startsAsContent = (head: Uint8Array): boolean =>
  (head[0] === 0x80 && (head[1] ?? 6) <= 5) ||
  hasBytes(head, [0x50, 0x4b, 3, 4]) ||
  hasBytes(head, [0x1f, 0x8b]);
