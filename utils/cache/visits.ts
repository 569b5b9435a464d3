import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { inTime } from './in-time';
import { memoryVisits } from './memory';
import { RELATED_LIMIT, VISIT_LIMIT, type VisitStore } from './visit-records';
import { parseVisit, type VisitRecord } from './visits-schema';

export const VISITS = 'plimsoll-visits';

/** Raise it when a record changes its shape: what was remembered before is then forgotten. */
const VERSION = 1;

interface Schema extends DBSchema {
  visits: { key: string; value: VisitRecord; indexes: { place: string; commit: string; usedAt: number } };
}
type Database = IDBPDatabase<Schema>;

/** The database, and memory while that is blocked, full or broken. */
export function visitStore(): VisitStore {
  const memory = memoryVisits();
  let database: Promise<Database> | null = null;
  /** The reader emptied everything while the database was away. */
  let clearOwed = false;
  const open = async (): Promise<Database> => {
    database ??= inTime(openVisits());
    const opened = await database;
    if (clearOwed) await opened.clear('visits');
    clearOwed = false;
    return opened;
  };
  const attempt = async <Result>(
    act: (visits: Database) => Promise<Result>,
    otherwise: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await act(await open());
    } catch {
      database = null; // tried again with the next look
      return otherwise();
    }
  };
  return {
    get: (key) =>
      attempt(
        async (visits) => parseVisit(await visits.get('visits', key)) ?? memory.get(key),
        () => memory.get(key),
      ),
    related: (place, commit) =>
      attempt(
        (visits) => relatedIn(visits, place, commit),
        () => memory.related(place, commit),
      ),
    put: (record) =>
      attempt(
        (visits) => putIn(visits, record),
        () => memory.put(record),
      ),
    usage: () => attempt(usageOf, () => memory.usage()),
    clear: async () => {
      await memory.clear();
      clearOwed = true;
      await attempt(
        async () => undefined, // opening clears
        async () => undefined,
      );
    },
  };
}

const openVisits = (): Promise<Database> =>
  openDB<Schema>(VISITS, VERSION, {
    upgrade(upgraded) {
      for (const name of upgraded.objectStoreNames) upgraded.deleteObjectStore(name);
      const visits = upgraded.createObjectStore('visits', { keyPath: 'key' });
      for (const index of ['place', 'commit', 'usedAt'] as const) visits.createIndex(index, index);
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(), // what `blocking` is fired on
  });

async function relatedIn(visits: Database, place: string, commit: string): Promise<readonly VisitRecord[]> {
  const [here, same] = await Promise.all([
    visits.getAllFromIndex('visits', 'place', place, RELATED_LIMIT),
    commit === '' ? [] : visits.getAllFromIndex('visits', 'commit', commit, RELATED_LIMIT),
  ]);
  return [...here, ...same].flatMap((record) => parseVisit(record) ?? []);
}

async function putIn(visits: Database, record: VisitRecord): Promise<void> {
  const transaction = visits.transaction('visits', 'readwrite');
  const { store } = transaction;
  const write = async (): Promise<void> => {
    await store.put(record);
    const surplus = (await store.count()) - VISIT_LIMIT;
    if (surplus <= 0) return;
    const oldest = await store.index('usedAt').getAllKeys(null, surplus);
    await Promise.all(oldest.map((key) => store.delete(key)));
  };
  // Together: a transaction that fails rejects its own promise too.
  await Promise.all([write(), transaction.done]);
}

async function usageOf(visits: Database) {
  const all = (await visits.getAll('visits')).flatMap((record) => parseVisit(record) ?? []);
  return { records: all.length, size: all.reduce((sum, { size }) => sum + size, 0) };
}
