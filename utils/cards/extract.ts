import { safeText } from '../text/safe-text';
import { EXTRACT_LIMIT } from './limits';

/** Hostile words on one line, fit to be shown, at most 200 characters with the ellipsis. */
export function extract(text: string, limit = EXTRACT_LIMIT): string {
  // Twice the room: blanks that fall together leave enough behind.
  const plain = text
    .slice(0, limit * 2 + 2)
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();
  return safeText(plain, { limit: limit - 1 });
}
