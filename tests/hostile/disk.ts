import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { INSPECTIONS } from '../../utils/cache/inspections';
import { REPORTS } from '../../utils/cache/records';
import { seal, unseal, type Sealed } from '../../utils/cache/seal';
import { openStores } from '../../utils/cache/stores';
import { VISITS } from '../../utils/cache/visits';
import { CLOCK } from '../reports/looks';
import type { OpenStores } from './contract';

/** The three databases that the extension keeps. */
export const DATABASES = [REPORTS.name, INSPECTIONS.name, VISITS.name] as const;

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

interface Row extends Sealed {
  readonly key: string;
}

/** What becomes of a row on the disk: its letters, or what they say under a seal that fits. */
export type Damage = (row: Row) => Promise<object>;

/** Other letters under the old seal. */
export const worn =
  (change: (text: string) => unknown): Damage =>
  async (row) => ({ ...row, text: change(row.text) });

/** Another value under a seal of its own, as an older or newer version of ours may write it. */
export const resealed =
  (change: (value: never) => unknown): Damage =>
  async (row) => {
    // The change says what it takes the value for.
    const value = change((await unseal(row)) as never);
    return { ...row, ...(await seal(value)) };
  };

/** Changes every row in a database. */
export async function rewrite(name: string, damage: Damage): Promise<void> {
  const database = await openDB(name);
  for (const row of (await database.getAll('rows')) as readonly Row[]) {
    const { key } = row;
    await database.put('rows', { ...(await damage(row)), key });
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
