import * as z from 'zod/mini';
import { inspectedFile, type InspectedFile } from '../facts/inspection';
import { number, object, time, type Value } from '../facts/parts';
import type { InspectionKey } from '../model/inspection';
import type { Kind, Shelf } from './shelf';

/** What was read in bytes: the same bytes under names that say the same are never read twice, wherever they are. */
export interface InspectionStore {
  /** Null when these bytes were not read, or the store does not work: it is a cache. */
  readonly get: (key: InspectionKey) => Promise<InspectedFile | null>;
  readonly put: (key: InspectionKey, file: InspectedFile) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const entry = object({ key: z.string(), file: inspectedFile, usedAt: time, size: number });
type Entry = Value<typeof entry>;

export const INSPECTIONS: Kind<Entry> = {
  name: 'plimsoll-inspections',
  /** Raised with the shape of an entry; readers have versions of their own, in the key. */
  version: 5,
  parse: (value) => entry.safeParse(value).data ?? null,
  marks: () => [],
  /** An inspection is a few kilobytes. */
  records: 2000,
  characters: Infinity,
};

const word = ({ bytes, nameClass, readers }: InspectionKey): string =>
  JSON.stringify([bytes, nameClass, readers]);

/** Inspections on this shelf (`now`: ms since the epoch). */
export const inspectionsOn = (shelf: Shelf<Entry>, now: () => number): InspectionStore => ({
  get: async (key) => (await shelf.get(word(key)))?.file ?? null,
  put: (key, file) => shelf.put({ key: word(key), file, usedAt: now(), size: 0 }),
  clear: shelf.clear,
});
