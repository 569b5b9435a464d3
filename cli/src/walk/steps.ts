/** Why a link is told and not followed: it leads elsewhere, to a folder around it, or to one that was read by another link. */
export type Left = 'outside' | 'loop' | 'again';

/** One thing that a walk comes by, under the path by which it was reached. */
export type Step =
  /** A regular file. `real` is set when a link led to it: equal ones are read once. */
  | { readonly kind: 'file'; readonly path: string; readonly real: string | null }
  | { readonly kind: 'left'; readonly path: string; readonly why: Left }
  | { readonly kind: 'failed'; readonly path: string; readonly reason: string };

/** What the errors of the file system mean, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  ENOTDIR: 'a part of the path is no folder',
  ENAMETOOLONG: 'the path is too long',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EIO: 'the disk returned an error',
};

/** What is no regular file is never opened: a pipe would wait for ever. */
export const NOT_REGULAR = 'not a regular file';

/** Of what a folder lists and is not there. */
export const LEADS_NOWHERE = 'a link that leads to nothing';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code || 'it could not be read');
}
