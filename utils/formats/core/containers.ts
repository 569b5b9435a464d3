import { message } from '../../model/message';
import { safeText } from '../../text/safe-text';
import type { ByteFinding } from './contract';
import { finding } from './inspection';

const SHOWN_LENGTH = 120;

/** A name from a file, fit to be shown. */
export const shownName = (name: string): string => safeText(name, { limit: SHOWN_LENGTH });

/** Whether a path leaves the folder that it is unpacked into: absolute, with a drive, or by `..` (CWE-22). */
export function leavesFolder(name: string): boolean {
  const path = name.replaceAll('\\', '/');
  return /^(\/|[a-z]:)/i.test(path) || path.split('/').includes('..');
}

/** What is wrong with a member's name in any archive. */
export function memberNameFindings(
  container: string,
  name: string,
  offset: number,
  member: string | null,
): readonly ByteFinding[] {
  const about = { offset, member };
  if (leavesFolder(name)) {
    const text = message('formats_containers_name_leaves', shownName(name));
    return [finding(`${container}/name-leaves`, 'dangerous', text, about)];
  }
  if (name.includes('\0')) {
    const text = message('formats_containers_name_nul', shownName(name));
    return [finding(`${container}/name-nul`, 'suspicious', text, about)];
  }
  return [];
}

/** A link in an archive: dangerous when it points out of the folder that it is unpacked into (CWE-59). */
export function linkFinding(
  container: string,
  name: string,
  target: string | null,
  offset: number,
  member: string | null,
): ByteFinding {
  const out = target !== null && leavesFolder(target);
  return finding(
    `${container}/link`,
    out ? 'dangerous' : 'suspicious',
    message(
      out ? 'formats_containers_link_out' : 'formats_containers_link',
      shownName(name),
      shownName(target ?? '?'),
    ),
    { offset, member },
  );
}
