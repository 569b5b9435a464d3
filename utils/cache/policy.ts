import * as z from 'zod/mini';
import { list, number, object, text, time, type Value } from '../facts/parts';
import type { PolicyMemory } from '../settings/policy';
import { NETWORK_MODES, READING_MODES, readChange } from '../settings/settings';
import { resilientShelf } from './resilient';
import type { Kind } from './shelf';

const remembered = object({
  key: z.string(),
  usedAt: time,
  size: number,
  policy: object({
    network: z.optional(z.enum(NETWORK_MODES)),
    reading: z.optional(z.enum(READING_MODES)),
    hubsOff: z.optional(list(text)),
  }),
});
type Remembered = Value<typeof remembered>;

export const POLICY: Kind<Remembered> = {
  name: 'plimsoll-policy',
  version: 1,
  parse: (value) => remembered.safeParse(value).data ?? null,
  marks: () => [],
  /** There is one. */
  records: 2,
  characters: Infinity,
};

const KEY = 'policy';

/**
 * The organisation's policy as it was last read. In IndexedDB, which belongs to the extension's own origin: in Firefox
 * a content script, and whoever took over its process, writes into `storage.local`.
 */
export function policyMemory(now: () => number): PolicyMemory {
  const shelf = resilientShelf(POLICY, now);
  return {
    async load() {
      const item = await shelf.get(KEY);
      return item === null ? undefined : readChange(item.policy);
    },
    save: (policy) => shelf.put({ key: KEY, usedAt: now(), size: 0, policy }),
  };
}
