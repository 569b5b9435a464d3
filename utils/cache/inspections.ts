import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { InspectedFile } from '../model/inspection';
import { parseInspectedFile } from './facts-schema';

export const INSPECTIONS = 'plimsoll-inspections';

/** Raise it whenever the readers read more than before: what older ones said is then read anew. */
export const READERS = 2;

/** An inspection is a few kilobytes; beyond, the least recently made go. */
const INSPECTION_LIMIT = 2000;

/** What was read in bytes, by their SHA-256 (else blob id): the same bytes anywhere are never read twice. */
export interface InspectionStore {
  /** Null when these bytes were not read, or the store does not work: it is a cache. */
  readonly get: (identity: string) => Promise<InspectedFile | null>;
  readonly put: (identity: string, file: InspectedFile) => Promise<void>;
  readonly clear: () => Promise<void>;
}

interface Entry {
  readonly identity: string;
  readonly file: InspectedFile;
  /** ms since the epoch. */
  readonly at: number;
}

interface Schema extends DBSchema {
  entries: { key: string; value: Entry; indexes: { at: number } };
}

export function inspectionStore(now: () => number): InspectionStore {
  let database: Promise<IDBPDatabase<Schema>> | null = null;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    database ??= openDB<Schema>(INSPECTIONS, READERS, {
      upgrade(upgraded) {
        for (const name of upgraded.objectStoreNames) upgraded.deleteObjectStore(name);
        upgraded.createObjectStore('entries', { keyPath: 'identity' }).createIndex('at', 'at');
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
    get: (identity) =>
      attempt(async (entries) => parseInspectedFile((await entries.get('entries', identity))?.file), null),
    put: (identity, file) =>
      attempt(async (entries) => {
        await entries.put('entries', { identity, file, at: now() });
        const surplus = (await entries.count('entries')) - INSPECTION_LIMIT;
        if (surplus <= 0) return;
        const oldest = await entries.getAllKeysFromIndex('entries', 'at', null, surplus);
        await Promise.all(oldest.map((key) => entries.delete('entries', key)));
      }, undefined),
    clear: () => attempt((entries) => entries.clear('entries'), undefined),
  };
}
