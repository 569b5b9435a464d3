import { LICENSE_ALIASES } from './aliases';
import { licenseOf, type License } from './entry';
import { licenseKey } from './key';
import { LICENSE_ROWS } from './table';

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
