import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as z from 'zod/mini';
import { number, object, time, type Value } from '../facts/parts';
import { inTime, Late } from './in-time';
import { seal, unseal, type Sealed } from './seal';
import { evicted, type Item, type Kind, type Shelf } from './shelf';

interface Row extends Sealed {
  readonly key: string;
  readonly marks: readonly string[];
}

/** Apart from the rows, so that marking and evicting never read one. */
const use = object({ key: z.string(), usedAt: time, size: number });
type Use = Value<typeof use>;

interface Schema extends DBSchema {
  rows: { key: string; value: Row; indexes: { marks: string } };
  uses: { key: string; value: Use };
}

export type Database = IDBPDatabase<Schema>;
type Named = Pick<Kind<Item>, 'name' | 'version'>;

/** Opens the database; an older version is emptied. One that cannot be read is made anew, once. */
export async function openDatabase(kind: Named): Promise<Database> {
  try {
    return await open(kind);
  } catch (error) {
    // A newer version of ours made it, or another context holds it: not ours to delete.
    if (error instanceof Late || (error instanceof DOMException && error.name === 'VersionError'))
      throw error;
    await inTime(deleteDB(kind.name));
    return open(kind);
  }
}

async function open({ name, version }: Named): Promise<Database> {
  const opening = openDB<Schema>(name, version, {
    upgrade(database) {
      for (const store of database.objectStoreNames) database.deleteObjectStore(store);
      database
        .createObjectStore('rows', { keyPath: 'key' })
        .createIndex('marks', 'marks', { multiEntry: true });
      database.createObjectStore('uses', { keyPath: 'key' });
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(), // what `blocking` is fired on
  });
  try {
    const database = await inTime(opening);
    if (['rows', 'uses'].every((store) => [...database.objectStoreNames].some((own) => own === store)))
      return database;
    database.close();
    throw new Error('the database has no stores');
  } catch (error) {
    // It may still open, long after memory took over: then nobody uses it.
    if (error instanceof Late) void opening.then((database) => database.close()).catch(() => undefined);
    throw error;
  }
}

/** A shelf in this database. Its methods throw what IndexedDB throws; `resilient.ts` turns that into words. */
export function databaseShelf<Kept extends Item>(database: Database, kind: Kind<Kept>): Shelf<Kept> {
  const change = () => {
    const transaction = database.transaction(['rows', 'uses'], 'readwrite');
    const [rows, uses] = [transaction.objectStore('rows'), transaction.objectStore('uses')];
    const drop = (keys: readonly string[]) => keys.flatMap((key) => [rows.delete(key), uses.delete(key)]);
    return { rows, uses, drop, done: transaction.done };
  };
  const remove = async (keys: readonly string[]): Promise<void> => {
    const { drop, done } = change();
    await Promise.all([...drop(keys), done]);
  };
  const whole = async (row: Row | undefined): Promise<Kept | null> => {
    if (row === undefined) return null;
    const item = kind.parse(await unseal(row));
    if (item?.key === row.key) return item;
    await remove([row.key]);
    return null;
  };
  const all = async (rows: readonly (Row | undefined)[]): Promise<readonly Kept[]> =>
    (await Promise.all(rows.map(whole))).filter((item) => item !== null);
  return {
    get: async (key) => whole(await database.get('rows', key)),
    async put(item) {
      const { key, usedAt, size } = item;
      if (size > kind.characters) return remove([key]); // it would go at once
      const sealed = await seal(item);
      const { rows, uses, drop, done } = change();
      const write = async (): Promise<void> => {
        await Promise.all([
          rows.put({ key, ...sealed, marks: kind.marks(item) }),
          uses.put({ key, usedAt, size }),
        ]);
        if (kind.characters === Infinity && (await uses.count()) <= kind.records) return;
        const { kept, broken } = byUse(await uses.getAll());
        await Promise.all(drop([...broken, ...evicted(kept, kind)]));
      };
      // Together: a transaction that fails rejects its own promise too.
      await Promise.all([write(), done]);
    },
    async touch(key, usedAt) {
      const transaction = database.transaction('uses', 'readwrite');
      const before = await transaction.store.get(key);
      if (before !== undefined) await transaction.store.put({ ...before, usedAt });
      await transaction.done;
    },
    async recent(count) {
      const uses = byUse(await database.getAll('uses')).kept.slice(0, count);
      const found = await all(await Promise.all(uses.map(({ key }) => database.get('rows', key))));
      const times = new Map(uses.map(({ key, usedAt }) => [key, usedAt]));
      return found.map((item) => ({ ...item, usedAt: times.get(item.key) ?? item.usedAt }));
    },
    marked: async (mark, count) =>
      (await all(await database.getAllFromIndex('rows', 'marks', mark, count))).filter((item) =>
        kind.marks(item).includes(mark),
      ),
    async usage() {
      const { kept } = byUse(await database.getAll('uses'));
      return { records: kept.length, size: kept.reduce((sum, { size }) => sum + size, 0) };
    },
    async clear() {
      const { rows, uses, done } = change();
      await Promise.all([rows.clear(), uses.clear(), done]);
    },
  };
}

/** Last used first, and the keys of what cannot be read. */
function byUse(stored: readonly Use[]): {
  readonly kept: readonly Use[];
  readonly broken: readonly string[];
} {
  const kept = stored.filter((row) => use.safeParse(row).success).toSorted((a, b) => b.usedAt - a.usedAt);
  const whole = new Set(kept.map(({ key }) => key));
  return { kept, broken: stored.map(({ key }) => key).filter((key) => !whole.has(key)) };
}
