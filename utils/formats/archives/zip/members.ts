import { memorySource } from '../../../bytes/memory';
import { slice } from '../../../bytes/source';
import { message } from '../../../model/message';
import { linkFinding, memberNameFindings, shownName } from '../../core/containers';
import type { Analyzer, AnalyzerInput, ByteFinding, Inspection } from '../../core/contract';
import { finding, inspection } from '../../core/inspection';
import { LimitError, OUTPUT_LIMIT_BYTES, type LimitKey } from '../../core/limits';
import { ENCRYPTED_FLAG, LOCAL_HEADER_BYTES, STORED, UNPACKED, type Archive, type ZipEntry } from './archive';
import { readEntry, readLocalHeader, type LocalHeader } from './read-entry';

/** Steps that one member costs: its header is read and its content looked at. */
const MEMBER_WORK = 2000;
/** Spans nearer to each other than this are one read. */
const MERGE_BYTES = 32_768;
/** What is fetched ahead for one archive (facts/SERIALIZATION §3, range plan); more is read member by member. */
const AHEAD_BYTES = 32_000_000;
/** A larger stored member is only looked into where its reader wants. */
const WHOLE_MEMBER_BYTES = 4_000_000;
/** Room for a local header's extra field, when the next structure is far. */
const EXTRA_ROOM_BYTES = 256;
/** A link's target is a path. */
const LINK_BYTES = 4096;

/** Fetches the members that will be read, near ones together: for a torch checkpoint one read. */
export async function fetchAhead({ source }: Archive, wanted: readonly ZipEntry[]): Promise<void> {
  let left = AHEAD_BYTES;
  let start = -1;
  let end = -1;
  const flush = async () => {
    if (start >= 0 && end - start <= left) {
      left -= end - start;
      await source.keep(start, end - start);
    }
  };
  for (const entry of wanted) {
    if (entry.compressedSize > WHOLE_MEMBER_BYTES || entry.headerOffset >= source.size) continue;
    const least = entry.headerOffset + LOCAL_HEADER_BYTES + entry.nameLength + entry.compressedSize;
    const stop = Math.min(Math.max(entry.limit, least), least + EXTRA_ROOM_BYTES);
    if (start >= 0 && entry.headerOffset <= end + MERGE_BYTES) {
      end = Math.max(end, stop);
      continue;
    }
    await flush();
    start = entry.headerOffset;
    end = stop;
  }
  await flush();
}

/** Looks into members one by one, each by its own content. */
export async function inspectMembers(
  archive: Archive,
  entries: readonly ZipEntry[],
  input: AnalyzerInput,
  first?: Analyzer,
): Promise<{ readonly inner: readonly Inspection[]; readonly findings: readonly ByteFinding[] }> {
  const inner: Inspection[] = [];
  const findings: ByteFinding[] = [];
  for (const entry of entries) {
    input.tick(MEMBER_WORK);
    if (entry.headerOffset >= archive.source.size) continue;
    const local = await readLocalHeader(archive.source, entry);
    if (disagrees(entry, local)) {
      const text = message('formats_containers_zip_headers_differ', shownName(entry.name));
      findings.push(
        finding('zip/headers-differ', 'note', text, { offset: entry.headerOffset, member: input.member }),
      );
    }
    inner.push(await inspectMember(archive, entry, local, input, first));
  }
  return { inner, findings };
}

async function inspectMember(
  archive: Archive,
  entry: ZipEntry,
  local: LocalHeader,
  input: AnalyzerInput,
  first?: Analyzer,
) {
  if (!UNPACKED.has(entry.method)) {
    // A method that we do not know is looked at as it is: scanners were fooled by a wrong number.
    return input.inspect(
      slice(archive.source, local.dataStart, local.dataStart + entry.compressedSize),
      entry.name,
      first,
    );
  }
  const limits = { outputBytes: OUTPUT_LIMIT_BYTES, tick: input.tick };
  const bytes = await readEntry(archive.source, entry, limits).catch(stoppedBy(BOMB_LIMITS));
  return bytes === null
    ? bombInspection(entry, input.member)
    : input.inspect(memorySource(bytes), entry.name, first);
}

/** Limits that one member breaks by itself; those of time and work are the whole file's. */
const BOMB_LIMITS: ReadonlySet<LimitKey> = new Set(['member_size', 'unpacked_size', 'ratio']);

const stoppedBy =
  (limits: ReadonlySet<LimitKey>) =>
  (error: unknown): null => {
    if (error instanceof LimitError && limits.has(error.limit)) return null;
    throw error;
  };

/** A member that is not unpacked must not hide the others: what it is, and on to the next (CWE-409). */
function bombInspection({ name, headerOffset, compressedSize }: ZipEntry, member: string | null): Inspection {
  const text = message('formats_containers_zip_bomb_member', shownName(name), compressedSize);
  return inspection('unknown', [finding('zip/bomb', 'suspicious', text, { offset: headerOffset, member })]);
}

/** What the directory's record alone says against a member. */
export async function recordFindings(
  { source }: Archive,
  entry: ZipEntry,
  member: string | null,
): Promise<readonly ByteFinding[]> {
  const { name, headerOffset: offset, flags, method, compressedSize } = entry;
  const found = [...memberNameFindings('zip', name, offset, member)];
  const add = (
    id: string,
    verdict: ByteFinding['verdict'],
    key: string,
    ...params: readonly (string | number)[]
  ) => found.push(finding(id, verdict, message(key, shownName(name), ...params), { offset, member }));
  if (entry.symlink) {
    const bytes =
      method === STORED && compressedSize <= LINK_BYTES
        ? await readEntry(source, entry, { outputBytes: LINK_BYTES, tick: () => undefined })
        : null;
    found.push(linkFinding('zip', name, bytes && new TextDecoder().decode(bytes), offset, member));
  }
  if (flags & ENCRYPTED_FLAG) add('zip/encrypted', 'suspicious', 'formats_containers_zip_encrypted');
  if (method !== STORED && !UNPACKED.has(method))
    add('zip/method', 'suspicious', 'formats_containers_zip_method', method);
  if (offset >= source.size) add('zip/bad-offset', 'suspicious', 'formats_containers_zip_bad_offset');
  return found;
}

function disagrees(entry: ZipEntry, local: LocalHeader): boolean {
  const name = new TextDecoder(local.flags & 0x800 ? 'utf-8' : 'latin1').decode(local.name);
  const encrypted = (local.flags & ENCRYPTED_FLAG) !== (entry.flags & ENCRYPTED_FLAG);
  return !local.signed || name !== entry.name || local.method !== entry.method || encrypted;
}
