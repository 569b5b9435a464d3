import type { Storage } from 'webextension-polyfill';
import type { Policy } from './policy';
import {
  effectiveSettings,
  readChange,
  readSettings,
  withoutPolicy,
  type EffectiveSettings,
  type Settings,
} from './settings';
import { within } from './within';

const OWN = 'settings';
/** It takes a millisecond. */
const ANSWER_MS = 1000;

type Local = Pick<Storage.Static, 'local'>;

/** The settings in force. */
export interface SettingsStore {
  /** At once, by what is known: while it is not known whether there is a policy, no requests. */
  readonly current: () => Promise<Settings>;
  /** Once it is known whether there is a policy: what decides whether a hub is asked. */
  readonly settled: () => Promise<Settings>;
  /** What the options show. */
  readonly shown: () => Promise<EffectiveSettings>;
  /** Keeps the reader's change; settings that the organisation fixed stay as they are. */
  readonly save: (change: Partial<Settings>) => Promise<void>;
}

export function settingsStore({ local }: Local, policy: Policy): SettingsStore {
  /** A store that cannot be read, or not in time, is one whose every setting cannot. */
  const own = async (): Promise<unknown> => {
    try {
      const stored = await within(ANSWER_MS, local.get(OWN));
      return stored === undefined ? null : stored[OWN];
    } catch {
      return null;
    }
  };
  const under = async (managed: ReturnType<Policy['current']>): Promise<Settings> => {
    const [mine, fixed] = await Promise.all([own(), managed]);
    return fixed === undefined ? withoutPolicy(mine) : effectiveSettings(mine, fixed).settings;
  };
  return {
    current: () => under(policy.current()),
    settled: () => under(policy.settled()),
    shown: async () => effectiveSettings(await own(), await policy.current()),
    async save(change) {
      await local.set({ [OWN]: { ...readSettings(await own()), ...readChange(change) } });
    },
  };
}

/** Shuts content scripts out of `storage.local`, where the browser can: Chromium; Firefox has no such call. */
export async function lockSettings({ local }: Local): Promise<void> {
  type Area = { setAccessLevel?: (wanted: { accessLevel: string }) => Promise<void> };
  const area = local as Area & typeof local; // the polyfill's types know no such call, and passes it on
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
