import { slice } from '../../../bytes/source';
import { message } from '../../../model/message';
import { shownName } from '../../core/containers';
import type { AnalyzerInput, ByteFinding, Inspection } from '../../core/contract';
import { finding } from '../../core/inspection';
import { RATIO_LIMIT } from '../../core/limits';
import type { Archive, Gap, ZipOddity } from './archive';

/** How each oddity is judged: what makes two readers see different contents is `suspicious`, the rest is told. */
const VERDICTS: Readonly<Record<ZipOddity, ByteFinding['verdict']>> = {
  'no-end-record': 'broken',
  'two-end-records': 'suspicious',
  'bad-directory': 'suspicious',
  'too-many-members': 'unknown',
  duplicate: 'suspicious',
  overlap: 'suspicious',
  prefix: 'suspicious',
  trailing: 'note',
  hidden: 'suspicious',
  'gap-unread': 'note',
};

/** Oddities of one kind that are told; the rest repeat them. */
const TOLD_LIMIT = 16;
/** A small member may be a page of spaces. */
const RATIO_FREE_BYTES = 1_000_000;

/** What is odd about the archive as a whole, and members that unpack to far more than they are (CWE-409). */
export function structureFindings(
  { oddities, entries }: Archive,
  member: string | null,
): readonly ByteFinding[] {
  const reported = new Map<ZipOddity, number>();
  const found: ByteFinding[] = [];
  for (const { oddity, offset, name } of oddities) {
    const count = (reported.get(oddity) ?? 0) + 1;
    reported.set(oddity, count);
    if (count > TOLD_LIMIT) continue;
    const key = `formats_containers_zip_${oddity.replaceAll('-', '_')}`;
    const text = message(key, offset, shownName(name ?? ''));
    found.push(finding(`zip/${oddity}`, VERDICTS[oddity], text, { offset, member }));
  }
  const bomb = entries.find(
    ({ size, compressedSize }) => size > compressedSize * RATIO_LIMIT + RATIO_FREE_BYTES,
  );
  if (bomb) {
    const text = message('formats_containers_zip_bomb', shownName(bomb.name), bomb.compressedSize, bomb.size);
    found.push(finding('zip/bomb', 'suspicious', text, { offset: bomb.headerOffset, member }));
  }
  return found;
}

/** Looks into bytes outside of the archive's members, when they are in a format that we know. */
export async function inspectGaps(
  { gaps, source }: Archive,
  input: AnalyzerInput,
): Promise<readonly Inspection[]> {
  const inner: Inspection[] = [];
  for (const { start, end, where } of gaps.slice(0, TOLD_LIMIT)) {
    input.tick();
    const seen = await input.inspect(slice(source, start, end), GAP_NAMES[where]);
    if (seen.format !== 'unrecognised' && !NOT_CONTENT.has(seen.format)) inner.push(seen);
  }
  return inner;
}

/** Members that were recovered from a gap are looked at as members; text and images before an archive are inert. */
const NOT_CONTENT: ReadonlySet<string> = new Set(['zip', 'text', 'empty']);

const GAP_NAMES: Readonly<Record<Gap['where'], string>> = {
  prefix: '(before the archive)',
  between: '(between members)',
  trailing: '(after the archive)',
};
