import type { Storage } from 'webextension-polyfill';
import { effectiveSettings, readSettings, type EffectiveSettings, type Settings } from './settings';

const OWN = 'settings';

/** The last managed settings seen. The first look at `storage.managed` takes seconds in a fresh Chromium
 *  profile (facts/BROWSERS §6), so a badge never waits for it: it is judged by this copy. */
const MANAGED = 'managed';

type Areas = Pick<Storage.Static, 'local' | 'managed'>;

/** What is in force now. Never waits for the managed store. */
export async function loadSettings({ local }: Areas): Promise<EffectiveSettings> {
  const stored = await local.get([OWN, MANAGED]).catch(() => ({}) as Record<string, unknown>);
  return effectiveSettings(stored[OWN], stored[MANAGED]);
}

/** Keeps the reader's change; settings that the organisation fixed stay as they are. */
export async function saveSettings({ local }: Areas, change: Partial<Settings>): Promise<void> {
  const stored = await local.get(OWN);
  await local.set({ [OWN]: { ...readSettings(stored[OWN]), ...readSettings(change) } });
}

/** Copies the managed store. Firefox rejects when there is no policy: then there is none. */
export async function refreshManaged({ local, managed }: Areas): Promise<void> {
  const policy = readSettings(await managed.get().catch(() => ({})));
  const before = readSettings((await local.get(MANAGED))[MANAGED]);
  if (JSON.stringify(policy) !== JSON.stringify(before)) await local.set({ [MANAGED]: policy });
}
