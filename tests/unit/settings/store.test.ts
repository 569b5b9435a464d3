import type { Storage } from 'webextension-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../../utils/settings/settings';
import { loadSettings, refreshManaged, saveSettings } from '../../../utils/settings/store';

type Areas = Parameters<typeof saveSettings>[0];

/** The two storage areas; `policy` answers for the managed one. */
function storage(stored: Record<string, unknown> = {}, policy: () => Promise<unknown> = async () => ({})) {
  const set = vi.fn(async (items: Record<string, unknown>) => void Object.assign(stored, items));
  const local = { get: async () => structuredClone(stored), set };
  const areas = { local, managed: { get: policy } } as unknown as Pick<Storage.Static, 'local' | 'managed'>; // all that is used
  return { areas: areas satisfies Areas, stored, set };
}

describe('the store of settings', () => {
  it('gives the defaults when nothing is stored, and when nothing can be read', async () => {
    expect(await loadSettings(storage().areas)).toEqual({ settings: DEFAULTS, managed: [] });
    const broken = storage().areas;
    broken.local.get = () => Promise.reject(new Error('corrupt'));
    expect(await loadSettings(broken)).toEqual({ settings: DEFAULTS, managed: [] });
  });

  it('never waits for the managed store', async () => {
    const { areas } = storage({}, () => new Promise(() => undefined));
    expect(await loadSettings(areas)).toEqual({ settings: DEFAULTS, managed: [] });
  });

  it('keeps a change beside what was there, and no malformed one', async () => {
    const { areas, stored } = storage({ settings: { hubsOff: ['a'], old: 1 } });
    await saveSettings(areas, { network: 'off' });
    expect(stored.settings).toEqual({ hubsOff: ['a'], network: 'off' });
    await saveSettings(areas, { network: 'sometimes' } as never); // what an old options page may send
    expect(stored.settings).toEqual({ hubsOff: ['a'], network: 'off' });
  });

  it('copies the organisation’s policy, which then wins', async () => {
    const { areas, set } = storage({ settings: { network: 'hub-api' } }, async () => ({
      network: 'off',
      surprise: 1,
    }));
    await refreshManaged(areas);
    expect(set).toHaveBeenCalledWith({ managed: { network: 'off' } });
    expect(await loadSettings(areas)).toEqual({
      settings: { ...DEFAULTS, network: 'off' },
      managed: ['network'],
    });
    await refreshManaged(areas);
    expect(set).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'Firefox rejects because there is none',
      () => Promise.reject(new Error('Managed storage manifest not found')),
    ],
    ['it was taken back', async () => ({})],
    ['it is malformed', async () => ({ network: 7 })],
  ])('forgets the policy when %s', async (_why, policy) => {
    const { areas } = storage({ managed: { network: 'off' } }, policy);
    await refreshManaged(areas);
    expect(await loadSettings(areas)).toEqual({ settings: DEFAULTS, managed: [] });
  });
});
