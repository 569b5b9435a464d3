import { EXTRACT_LIMIT } from './limits';

/** Control characters but the tab and line ends, which become blanks, and the marks that turn the direction of writing. */
const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Hostile words on one line, at most 200 characters, cut between characters and not within one. */
export function extract(text: string, limit = EXTRACT_LIMIT): string {
  // Twice the room: blanks that fall together leave enough behind.
  const plain = text
    .slice(0, limit * 2 + 2)
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replaceAll(UNSHOWN, '')
    .trim();
  if (plain.length <= limit) return plain;
  return `${plain.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
