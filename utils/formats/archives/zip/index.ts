import { keeping, type KeepingSource } from '../../../bytes/keeping';
import type { ByteSource } from '../../../bytes/source';
import { MEMBER_LIMIT } from '../../core/limits';
import type { Archive, Gap, OddityAt, ZipEntry } from './archive';
import { listMembers, type Listed, type Listing } from './directory';
import { findDirectories, TAIL_BYTES, type Directory } from './end';
import { findGaps, leastEnd, place } from './layout';
import { hiddenMembers } from './hidden';

export type { Archive, Gap, OddityAt, ZipEntry, ZipOddity } from './archive';
export { readEntry, readLocalHeader, type LocalHeader, type UnpackLimits } from './read-entry';

/** A directory of 50,000 members with long names; more is not fetched. */
const DIRECTORY_BYTES = 16_000_000;

/**
 * Every member of a zip archive, as the central directory lists it, then what no directory lists: by one read of
 * the last 64 KB, one of the directory when it is larger, and one for each gap between members. An archive without
 * an end record is searched for local headers. Throws `ReadError`.
 */
export async function readArchive(given: ByteSource, head?: Uint8Array): Promise<Archive> {
  const source = keeping(given, head);
  const tailStart = Math.max(0, source.size - TAIL_BYTES);
  await source.keep(tailStart, TAIL_BYTES);
  const tail = await source.read(tailStart, TAIL_BYTES);
  const ends = await findDirectories(source, tail, tailStart);
  const oddities: OddityAt[] = [];
  const odd = (oddity: OddityAt['oddity'], offset: number, name: string | null = null) =>
    oddities.push({ oddity, offset, name });

  const [used] = ends;
  const main = used ? await readDirectory(source, used, false) : NOTHING;
  if (!used) odd('no-end-record', source.size);
  else if (!main.whole || main.entries.length !== used.members) odd('bad-directory', used.start);
  if (main.entries.length === MEMBER_LIMIT) odd('too-many-members', used?.start ?? 0);
  // An end record inside a member is that member's own: an archive stored in this one.
  const others = ends
    .slice(1)
    .filter(({ endStart }) => !main.entries.some((entry) => holds(entry, endStart)));
  if (others[0]) odd('two-end-records', others[0].endStart);
  const listed: Listed[] = [...main.entries];
  for (const other of others) listed.push(...(await readDirectory(source, other, true)).entries);
  const directories = used ? [used, ...others] : [];
  const known = place(listed, directories, source.size, odd);
  const gaps = await findGaps(source, known, directories, odd);
  const hidden = await hiddenMembers(source, gaps, odd);
  return { source, entries: [...known, ...hidden].toSorted(byOffset), gaps: mark(gaps, odd), oddities };
}

const NOTHING: Listing = { entries: [], whole: true };

const holds = (entry: Listed, offset: number): boolean =>
  entry.headerOffset <= offset && offset < leastEnd(entry);

const byOffset = (a: ZipEntry, b: ZipEntry): number => a.headerOffset - b.headerOffset;

async function readDirectory(
  source: KeepingSource,
  { start, length, base }: Directory,
  hidden: boolean,
): Promise<Listing> {
  const wanted = Math.min(length, DIRECTORY_BYTES);
  if (start >= source.size || wanted === 0) return { entries: [], whole: length === 0 };
  await source.keep(start, wanted);
  const { entries, whole } = listMembers(await source.read(start, wanted), base, MEMBER_LIMIT, hidden);
  return { entries, whole: whole && wanted === length };
}

function mark(gaps: readonly Gap[], odd: (oddity: 'prefix' | 'trailing', offset: number) => void) {
  for (const { where, start } of gaps) if (where !== 'between') odd(where, start);
  return gaps;
}
