import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { inTime, Late } from './in-time';
import { evicted, type ReportRecord, type ReportStore } from './records';

export const DATABASE = 'plimsoll';

/** Raise it with a step in `upgrade`. Version 1 kept use and size inside the reports: dropped, it is a cache. */
export const VERSION = 2;

/** Apart from the reports, so that marking and evicting never read a report. */
interface Use {
  readonly key: string;
  readonly usedAt: number;
  readonly size: number;
}

interface Schema extends DBSchema {
  reports: { key: string; value: ReportRecord };
  uses: { key: string; value: Use; indexes: { usedAt: number } };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the database, moving older versions on. A database that cannot be read is made anew, once. */
export async function openDatabase(): Promise<Database> {
  try {
    return await open();
  } catch (error) {
    // A newer version of ours made it, or another context holds it: not ours to delete.
    if (error instanceof Late || (error instanceof DOMException && error.name === 'VersionError'))
      throw error;
    await inTime(deleteDB(DATABASE));
    return open();
  }
}

async function open(): Promise<Database> {
  const opening = openDB<Schema>(DATABASE, VERSION, {
    upgrade(database, from) {
      if (from === 1) for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      database.createObjectStore('reports', { keyPath: 'key' });
      database.createObjectStore('uses', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(), // what `blocking` is fired on
  });
  try {
    const database = await inTime(opening);
    if (['reports', 'uses'].every((name) => [...database.objectStoreNames].some((own) => own === name)))
      return database;
    database.close();
    throw new Error('the database has no stores');
  } catch (error) {
    // It may still open, long after memory took over: then nobody uses it.
    if (error instanceof Late) void opening.then((database) => database.close()).catch(() => undefined);
    throw error;
  }
}

/** A store in this database. Its methods throw what IndexedDB throws; `resilient.ts` turns that into words. */
export function databaseStore(database: Database): ReportStore {
  const byUse = async (): Promise<Use[]> => (await database.getAllFromIndex('uses', 'usedAt')).toReversed();
  return {
    get: async (key) => (await database.get('reports', key)) ?? null,
    async put(record) {
      const { key, usedAt, size } = record;
      const transaction = database.transaction(['reports', 'uses'], 'readwrite');
      const [reports, uses] = [transaction.objectStore('reports'), transaction.objectStore('uses')];
      const write = async (): Promise<void> => {
        await Promise.all([reports.put(record), uses.put({ key, usedAt, size })]);
        const all = (await uses.index('usedAt').getAll()).toReversed();
        await Promise.all(evicted(all).flatMap((old) => [reports.delete(old), uses.delete(old)]));
      };
      // Together: a transaction that fails rejects its own promise too.
      await Promise.all([write(), transaction.done]);
    },
    async touch(key, usedAt) {
      const transaction = database.transaction('uses', 'readwrite');
      const use = await transaction.store.get(key);
      if (use !== undefined) await transaction.store.put({ ...use, usedAt });
      await transaction.done;
    },
    async recent(count) {
      const uses = (await byUse()).slice(0, count);
      const records = await Promise.all(uses.map(({ key }) => database.get('reports', key)));
      return records.filter((record) => record !== undefined);
    },
    async usage() {
      const uses = await byUse();
      return { records: uses.length, size: uses.reduce((sum, { size }) => sum + size, 0) };
    },
    async clear() {
      const transaction = database.transaction(['reports', 'uses'], 'readwrite');
      await Promise.all([
        transaction.objectStore('reports').clear(),
        transaction.objectStore('uses').clear(),
      ]);
      await transaction.done;
    },
  };
}
