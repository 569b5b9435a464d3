import aliases from './aliases.json';
import { licenseOf, type License } from './entry';
import { licenseKey } from './key';
import { LICENSE_ROWS } from './table';

/** Other spellings (SPDX ids, names, titles), as `licenseKey` writes them → id. Made by scripts/make-licenses.ts. */
export const LICENSE_ALIASES: ReadonlyMap<string, string> = new Map(Object.entries(aliases));

/** Every licence of the table. */
export const LICENSES: readonly License[] = LICENSE_ROWS.map(licenseOf);

const BY_KEY: ReadonlyMap<string, License> = new Map(
  LICENSES.map((license) => [licenseKey(license.id), license]),
);

/** The licence that an id, SPDX id or other spelling stands for. */
export function licenseNamed(text: string): License | null {
  const key = licenseKey(text);
  return BY_KEY.get(key) ?? BY_KEY.get(licenseKey(LICENSE_ALIASES.get(key) ?? '')) ?? null;
}
