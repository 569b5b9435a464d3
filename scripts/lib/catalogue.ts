import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalogue } from '../../utils/i18n/catalogue';

const LOCALES = resolve(import.meta.dirname, '../../assets/locales');

/** The texts of one language, from all its files. */
export function readCatalogue(language = 'en'): Catalogue {
  const folder = join(LOCALES, language);
  const rooms = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Catalogue,
  );
  return Object.assign({}, ...rooms) as Catalogue; // our own files; their shape is tested
}
