import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GECKO_ID, homeIn } from './profile';

/** The organisation's policy for the extension, as Firefox finds it at its start; null takes it away. */
export function manage(profile: string, policy: object | null): void {
  const folder = join(homeIn(profile), '.mozilla', 'managed-storage');
  const file = join(folder, `${GECKO_ID}.json`);
  if (policy === null) return rmSync(file, { force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = { name: GECKO_ID, description: 'A policy', type: 'storage', data: policy };
  writeFileSync(file, JSON.stringify(manifest));
}
