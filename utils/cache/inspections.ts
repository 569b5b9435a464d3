import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { type InspectedFile, parseInspectedFile } from '../facts/inspection';
import type { InspectionKey } from '../model/inspection';

export const INSPECTIONS = 'plimsoll-inspections';

/** Raised with the shape of an entry: older ones are dropped. Readers have versions of their own, in the key. */
const SHAPE = 3;

/** An inspection is a few kilobytes; beyond, the least recently made go. */
const INSPECTION_LIMIT = 2000;

/** What was read in bytes: the same bytes under names that say the same are never read twice, wherever they are. */
export interface InspectionStore {
  /** Null when these bytes were not read, or the store does not work: it is a cache. */
  readonly get: (key: InspectionKey) => Promise<InspectedFile | null>;
  readonly put: (key: InspectionKey, file: InspectedFile) => Promise<void>;
  readonly clear: () => Promise<void>;
}

interface Entry extends InspectionKey {
  readonly file: InspectedFile;
  /** ms since the epoch. */
  readonly at: number;
}

const KEY = ['bytes', 'nameClass', 'readers'] as const satisfies readonly (keyof InspectionKey)[];

interface Schema extends DBSchema {
  entries: { key: string[]; value: Entry; indexes: { at: number } };
}

export function inspectionStore(now: () => number): InspectionStore {
  let database: Promise<IDBPDatabase<Schema>> | null = null;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    database ??= openDB<Schema>(INSPECTIONS, SHAPE, {
      upgrade(upgraded) {
        for (const name of upgraded.objectStoreNames) upgraded.deleteObjectStore(name);
        upgraded.createObjectStore('entries', { keyPath: [...KEY] }).createIndex('at', 'at');
      },
    });
    return database;
  };
  const attempt = async <Result>(
    act: (entries: IDBPDatabase<Schema>) => Promise<Result>,
    otherwise: Result,
  ): Promise<Result> => {
    try {
      return await act(await open());
    } catch {
      database = null; // tried again with the next file
      return otherwise;
    }
  };
  return {
    get: (key) =>
      attempt(async (entries) => {
        const entry = await entries.get(
          'entries',
          KEY.map((part) => key[part]),
        );
        return parseInspectedFile(entry?.file);
      }, null),
    put: (key, file) =>
      attempt(async (entries) => {
        await entries.put('entries', { ...key, file, at: now() });
        const surplus = (await entries.count('entries')) - INSPECTION_LIMIT;
        if (surplus <= 0) return;
        const oldest = await entries.getAllKeysFromIndex('entries', 'at', null, surplus);
        await Promise.all(oldest.map((one) => entries.delete('entries', one)));
      }, undefined),
    clear: () => attempt((entries) => entries.clear('entries'), undefined),
  };
}
