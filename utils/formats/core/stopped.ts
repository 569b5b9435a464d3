import { ReadError } from '../../bytes/source';
import { message } from '../../model/message';
import { shownName } from './containers';
import type { ByteFinding, Inspection } from './contract';
import { finding } from './inspection';
import { LimitError, type LimitKey } from './limits';

/** Limits that only a hostile file reaches. */
const HOSTILE: ReadonlySet<LimitKey> = new Set(['ratio', 'depth']);

/** Whether an error is one that may end a reading: bytes that cannot be read, or a limit. */
export const isStop = (error: unknown): error is ReadError | LimitError =>
  error instanceof ReadError || error instanceof LimitError;

/** What ended a reading, as a finding: a limit that only a hostile file reaches is told as such, the rest is not known. */
export function stopFinding(error: unknown, member: string | null): ByteFinding {
  const about = { member };
  if (error instanceof ReadError)
    return finding('incomplete/read', 'unknown', message('formats_containers_read', error.failure), about);
  if (error instanceof LimitError) return limitFinding(error.limit, member);
  const name = error instanceof Error ? error.name : typeof error;
  return finding('incomplete/error', 'unknown', message('formats_containers_error', shownName(name)), about);
}

/** A limit that ended a reading, as a finding. */
export const limitFinding = (limit: LimitKey, member: string | null): ByteFinding =>
  finding(
    'incomplete/limit',
    HOSTILE.has(limit) ? 'suspicious' : 'unknown',
    message(`formats_limit_${limit}`),
    {
      member,
    },
  );

/** Whether a finding says that the reading was ended. */
export const isStopped = ({ id }: ByteFinding): boolean => id.startsWith('incomplete/');

/** Whether a finding says that something was not read, not to its end, or not understood. */
const isIncomplete = (each: ByteFinding): boolean => each.verdict === 'unknown' || isStopped(each);

/** Whether all was read that these findings are of. */
export const isComplete = ({ findings }: Pick<Inspection, 'findings'>): boolean =>
  !findings.some(isIncomplete);

/** Runs a reader that gathers its findings by itself: when it is stopped, `kept` has what it saw until then. */
export async function keepingOn<Result>(
  kept: ByteFinding[],
  found: () => readonly ByteFinding[],
  read: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    kept.push(...found());
    throw error;
  }
}
