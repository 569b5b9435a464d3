import { FINDING_LIMIT } from '../formats/core/limits';
import type { RepositoryFile } from '../facts/files';
import type { InspectedFile } from '../facts/inspection';
import { FILE_VERDICTS } from '../model/inspection';

const BAD: ReadonlySet<InspectedFile['verdict']> = new Set(['dangerous', 'suspicious']);

const isWorse = (one: InspectedFile, other: InspectedFile): boolean =>
  FILE_VERDICTS.indexOf(one.verdict) < FILE_VERDICTS.indexOf(other.verdict);

/**
 * Which of two readings of one listed file counts. The later one, unless the earlier saw something bad that the later
 * does not disprove: a server that answers differently, or not at all, makes nothing better.
 */
export function keptReading(before: InspectedFile, next: InspectedFile): InspectedFile {
  if (next.identity === null || before.identity !== next.identity || next.bytes === 'verified') return next;
  if (next.bytesRead === 0) return before;
  if (before.bytes === 'differs' && next.bytes !== 'differs') return next;
  return BAD.has(before.verdict) && isWorse(before, next) ? before : next;
}

/** Whether the reader stopped before it had seen what decides: a larger budget or a better line may show worse. */
function isCutShort({ verdict, findings }: InspectedFile): boolean {
  if (verdict === 'dangerous') return false;
  // Of a flood of findings the last are not kept: they may have said so.
  return findings.length >= FINDING_LIMIT || findings.some(isOfEnd);
}

const isOfEnd = ({ id, verdict }: InspectedFile['findings'][number]): boolean =>
  verdict === 'unknown' && id.startsWith('incomplete/');

/** Whether a reading may stand for the listed digest: to its end, and proven or not disproven by what can be compared. */
export const isBound = (reading: InspectedFile): boolean =>
  reading.verdict !== 'unknown' &&
  !isCutShort(reading) &&
  (reading.bytes === 'verified' || reading.bytes === 'header-only');

/** Whether a reading may be kept for the next visit: without a digest only bad ones are. */
export const mayStay = ({ identity, verdict }: InspectedFile): boolean =>
  identity !== null || BAD.has(verdict);

/** Whether a reading may be kept where the model's state is another one: what was bad in bytes that a digest names. */
export const staysBad = ({ identity, verdict }: InspectedFile): boolean =>
  identity !== null && BAD.has(verdict);

/** Whether a reading applies to a file as it is listed now. */
export const isOfListed = ({ size, bytes }: InspectedFile, listed: RepositoryFile): boolean =>
  bytes === 'differs' || listed.size === null || listed.size === size;
