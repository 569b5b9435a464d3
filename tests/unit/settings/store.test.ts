import * as fc from 'fast-check';
import type { Storage } from 'webextension-polyfill';
import { describe, expect, it, vi } from 'vitest';
import type { Policy } from '../../../utils/settings/policy';
import { DEFAULTS, type ManagedSettings } from '../../../utils/settings/settings';
import { lockSettings, settingsStore } from '../../../utils/settings/store';

const STRICT = { ...DEFAULTS, network: 'page-only', reading: 'click' };

/** The store over what is stored, under a policy; null: it is not known whether there is one. */
function store(stored: Record<string, unknown> = {}, policy: ManagedSettings | null = {}, broken = false) {
  const get = async () => (broken ? Promise.reject(new Error('corrupt')) : structuredClone(stored));
  const local = { get, set: async (items: Record<string, unknown>) => void Object.assign(stored, items) };
  const told = async () => policy ?? undefined;
  const areas = { local } as unknown as Pick<Storage.Static, 'local'>; // all that is used
  const watched: Policy = { current: told, settled: told, changed: async () => undefined };
  return { stored, ...settingsStore(areas, watched) };
}
describe('the store of settings', () => {
  it('gives the defaults when nothing is stored; forbids when nothing can be read', async () => {
    expect(await store().settled()).toEqual(DEFAULTS);
    expect(await store({}, {}, true).settled()).toEqual(STRICT);
  });

  it.each([
    ['hub-api', STRICT],
    ['page-only', { ...DEFAULTS, network: 'page-only' }],
    ['off', { ...DEFAULTS, network: 'off' }],
  ] as const)(
    'asks nothing while it is not known whether there is a policy (own choice: %s)',
    async (network, settings) => {
      expect(await store({ settings: { network } }, null).settled()).toEqual(settings);
      expect(await store({ settings: { network } }, null).current()).toEqual(settings);
    },
  );

  it('forbids when the store hangs', async () => {
    vi.useFakeTimers();
    const hung = { local: { get: () => new Promise(() => undefined) } };
    const areas = hung as unknown as Pick<Storage.Static, 'local'>; // all that is used
    const none = async () => ({});
    const settled = settingsStore(areas, {
      current: none,
      settled: none,
      changed: async () => undefined,
    }).settled();
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(await settled).toEqual(STRICT);
  });

  it('keeps a change beside what was there, and no malformed one', async () => {
    const { save, stored } = store({ settings: { hubsOff: ['a'], old: 1 } });
    await save({ network: 'off' });
    expect(stored.settings).toEqual({ hubsOff: ['a'], network: 'off' });
    await save({ network: 'sometimes' } as never); // what an old options page may send
    expect(stored.settings).toEqual({ hubsOff: ['a'], network: 'off' });
  });

  it('lets the policy win, and says which settings it fixes', async () => {
    const { shown, current } = store({ settings: { network: 'hub-api' } }, { network: 'off' });
    expect(await current()).toEqual({ ...DEFAULTS, network: 'off' });
    expect(await shown()).toEqual({ settings: { ...DEFAULTS, network: 'off' }, managed: ['network'] });
  });

  it('does not let anything in `storage.local`, which a content script of Firefox can write, loosen the policy', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('settings', 'managed', 'policy'), fc.anything()),
        async (given) => {
          const { settled } = store(given, { network: 'page-only', reading: 'click', hubsOff: ['a'] });
          expect(await settled()).toEqual({ network: 'page-only', reading: 'click', hubsOff: ['a'] });
        },
      ),
    );
    const { settled } = store({ settings: { network: 'hub-api' }, managed: {} }, { network: 'off' });
    expect((await settled()).network).toBe('off');
  });
});

it('shuts content scripts out where the browser can, and does without where it cannot', async () => {
  const setAccessLevel = vi.fn(async () => undefined);
  const areas = (local: object) => ({ local }) as unknown as Pick<Storage.Static, 'local'>; // all that is used
  await lockSettings(areas({ setAccessLevel }));
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  await lockSettings(areas({}));
  await lockSettings(areas({ setAccessLevel: () => Promise.reject(new Error('no')) }));
});
