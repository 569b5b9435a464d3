import type { Storage } from 'webextension-polyfill';
import { OPEN_WINDOW, type QuotaMemory, type QuotaState } from './quota';

const keyOf = (hub: string): string => `quota ${hub}`;

/** Keeps quotas for as long as the browser runs: a worker that was stopped does not forget a 429. */
export const sessionQuota = ({ session }: Pick<Storage.Static, 'session'>): QuotaMemory => ({
  async load(hub) {
    const stored = await session.get(keyOf(hub)).catch(() => ({}));
    return readState((stored as Record<string, unknown>)[keyOf(hub)]);
  },
  async save(hub, state) {
    // A full session storage costs a memory of the quota, nothing else.
    await session.set({ [keyOf(hub)]: state }).catch(() => undefined);
  },
});

/** For private windows: what is known to others counts, what is learned here is not written. */
export const unsaved = ({ load }: QuotaMemory): QuotaMemory => ({ load, save: async () => undefined });

function readState(value: unknown): QuotaState {
  const { keptUntil, limitedUntil } = { ...OPEN_WINDOW, ...(typeof value === 'object' ? value : {}) };
  return { keptUntil: Number(keptUntil) || 0, limitedUntil: Number(limitedUntil) || 0 };
}
