import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Translate } from '../../../utils/model/message';

/** The views' own texts in one language. */
export function catalogue(language: 'en' | 'zh_CN'): Readonly<Record<string, string>> {
  const path = new URL(`../../../assets/locales/${language}/ui.json`, import.meta.url);
  const texts: unknown = JSON.parse(readFileSync(fileURLToPath(path), 'utf8'));
  return texts as Record<string, string>; // the locales test proves the shape
}

/** Writes `$1`…`$9` into the catalogue's text; a rule's message, whose text is elsewhere, stands for itself. */
export const translator =
  (texts: Readonly<Record<string, string>>): Translate =>
  ({ key, params }) =>
    (texts[key] ?? key).replace(/\$([1-9])/g, (_, digit: string) => params[Number(digit) - 1] ?? '');
