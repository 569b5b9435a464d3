import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { DATABASE } from '../../utils/cache/database';
import { INSPECTIONS } from '../../utils/cache/inspections';
import { openStores } from '../../utils/cache/stores';
import { VISITS } from '../../utils/cache/visits';
import { CLOCK } from '../reports/looks';
import type { OpenStores } from './contract';

/** The three databases that the extension keeps. */
export const DATABASES = [DATABASE, INSPECTIONS, VISITS] as const;

/** The extension's own stores over databases that are empty; `spoil` comes first. */
export async function onDisk(spoil: () => Promise<void> = async () => undefined): Promise<OpenStores> {
  globalThis.indexedDB = new IDBFactory();
  const { put } = IDBObjectStore.prototype;
  await spoil();
  return {
    ...openStores(() => CLOCK),
    close: async () => void Object.assign(IDBObjectStore.prototype, { put }),
  };
}

/** Changes every record in a database, as a crash, an older version of ours or another program may. */
export async function rewrite(name: string, change: (record: never) => unknown): Promise<void> {
  const database = await openDB(name);
  for (const store of database.objectStoreNames) {
    const transaction = database.transaction(store, 'readwrite');
    for (const key of await transaction.store.getAllKeys()) {
      const before: unknown = await transaction.store.get(key);
      // A record is whatever was stored; the change says what it takes it for.
      const after = change(before as never) as object;
      const { keyPath } = transaction.store;
      const kept = [keyPath].flat().filter((part) => part !== null);
      const held = Object.fromEntries(kept.map((part) => [part, (before as Record<string, unknown>)[part]]));
      await transaction.store.put({ ...after, ...held });
    }
    await transaction.done;
  }
  database.close();
}

/** Holds a database open in an older version and never lets go. */
export async function hold(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('error', () => reject(new Error('the database does not open')));
    request.addEventListener('success', () => resolve());
  });
}

/** A database of a later version of ours. */
export async function later(name: string): Promise<void> {
  (await openDB(name, 99)).close();
}

export async function remove(name: string): Promise<void> {
  indexedDB.deleteDatabase(name);
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Every later write fails for want of space. */
export async function fill(): Promise<void> {
  Object.assign(IDBObjectStore.prototype, {
    put(this: IDBObjectStore) {
      this.transaction.abort();
      throw new DOMException('no space left', 'QuotaExceededError');
    },
  });
}
