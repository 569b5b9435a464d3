import type { KeepingSource } from '../../../bytes/keeping';
import { hasBytes, u16 } from '../../../bytes/numbers';
import { LOCAL_HEADER_BYTES, LOCAL_SIGNATURE, type Gap, type OddityAt, type ZipEntry } from './archive';
import type { Listed } from './directory';
import type { Directory } from './end';

type Odd = (oddity: OddityAt['oddity'], offset: number, name?: string | null) => void;

/** Honest slack after a member: torch's padding to 64 bytes, a zip64 extra field and a data descriptor. */
const SLACK_BYTES = 160;
/** Data descriptor with signature and 64-bit sizes (APPNOTE 4.3.9). */
const DESCRIPTOR_BYTES = 24;
/** Local headers read to tell padding from a gap; an archive aligned to pages would need one a member. */
const PROBE_LIMIT = 64;
const EXTRA_MAX_BYTES = 65_535;

/** Members in file order, each with the place where the next structure starts; copies of one record once. */
export function place(
  listed: readonly Listed[],
  directories: readonly Directory[],
  size: number,
  odd: Odd,
): readonly ZipEntry[] {
  const seen = new Set<string>();
  const names = new Set<string>();
  const sorted = listed.toSorted((a, b) => b.headerOffset - a.headerOffset);
  const starts = directories.map(({ start }) => start).toSorted((a, b) => a - b);
  const placed: ZipEntry[] = [];
  let next = size;
  for (const entry of sorted) {
    const key = `${entry.headerOffset} ${entry.method} ${entry.compressedSize} ${entry.name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (names.has(entry.name)) odd('duplicate', entry.headerOffset, entry.name);
    names.add(entry.name);
    const wall = starts.find((start) => start > entry.headerOffset) ?? size;
    const limit = Math.min(next, wall);
    if (leastEnd(entry) > limit) odd('overlap', entry.headerOffset, entry.name);
    placed.push({ ...entry, limit });
    if (entry.headerOffset < next) next = entry.headerOffset;
  }
  return placed.toReversed();
}

/** The earliest that a member can end. */
export const leastEnd = ({ headerOffset, nameLength, compressedSize }: Listed): number =>
  headerOffset + LOCAL_HEADER_BYTES + nameLength + compressedSize;

/** Bytes before, between and after everything that is accounted for. */
export async function findGaps(
  source: KeepingSource,
  entries: readonly ZipEntry[],
  directories: readonly Directory[],
  odd: Odd,
): Promise<readonly Gap[]> {
  const [used] = directories;
  if (!used) return source.size > 0 ? [{ start: 0, end: source.size, where: 'between' }] : [];
  const gaps: Gap[] = [];
  const first = Math.min(entries[0]?.headerOffset ?? used.start, ...directories.map(({ start }) => start));
  if (first > 0) gaps.push({ start: 0, end: first, where: 'prefix' });
  let probes = 0;
  let reached = 0;
  for (const entry of entries) {
    reached = Math.max(reached, leastEnd(entry));
    const slack = entry.limit - reached;
    const free = source.has(entry.headerOffset, LOCAL_HEADER_BYTES);
    if (slack <= (free ? DESCRIPTOR_BYTES : SLACK_BYTES)) continue;
    if (!free && probes === PROBE_LIMIT && slack <= EXTRA_MAX_BYTES + DESCRIPTOR_BYTES) {
      odd('gap-unread', reached, entry.name);
      break;
    }
    if (!free) probes += 1;
    const header = await source.read(entry.headerOffset, LOCAL_HEADER_BYTES);
    const extra = hasBytes(header, LOCAL_SIGNATURE) ? u16(header, 28) : 0;
    const start = Math.min(entry.limit, reached + extra);
    if (entry.limit - start > DESCRIPTOR_BYTES) gaps.push({ start, end: entry.limit, where: 'between' });
  }
  gaps.push(...aroundRecords(source.size, entries, directories));
  return gaps;
}

/** What stands between a directory and its end record, and after the last one. */
function aroundRecords(size: number, entries: readonly ZipEntry[], directories: readonly Directory[]): Gap[] {
  const gaps: Gap[] = [];
  for (const { start, length, endStart, endStop } of directories) {
    const directoryEnd = start + length;
    if (directoryEnd < endStart && endStart - directoryEnd > DESCRIPTOR_BYTES)
      gaps.push({ start: directoryEnd, end: endStart, where: 'between' });
    const later = [...entries.map(({ headerOffset }) => headerOffset), ...directories.map((d) => d.endStart)];
    const next = Math.min(size, ...later.filter((offset) => offset >= endStop).slice(0, 1));
    const stop = later.some((offset) => offset >= endStop) ? next : size;
    if (stop > endStop) gaps.push({ start: endStop, end: stop, where: 'trailing' });
  }
  return gaps;
}
