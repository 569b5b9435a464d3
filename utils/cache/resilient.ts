import { databaseStore, openDatabase, type Database } from './database';
import { parseFacts } from '../facts/facts';
import { memoryStore } from './memory';
import type { ReportRecord, ReportStore } from './records';

/** After a failure the database is tried again no sooner than this: broken disks heal, but not in a loop. */
const RETRY_MS = 30_000;

/**
 * The store the extension uses: the database, and memory when that is blocked, full or broken. What memory
 * took meanwhile goes to the database as soon as it works again.
 */
export function resilientStore(now: () => number, open: () => Promise<Database> = openDatabase): ReportStore {
  const memory = memoryStore();
  let store: Promise<ReportStore | null> | null = null;
  let opened: Database | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  /** The reader emptied the cache while the database was away. */
  let clearOwed = false;

  const healthyStore = (): Promise<ReportStore | null> => {
    if (store === null && now() - failedAt >= RETRY_MS) {
      store = open().then(heal).catch(fail);
    }
    return store ?? Promise.resolve(null);
  };
  const fail = (): null => {
    failedAt = now();
    store = null;
    opened?.close();
    opened = null;
    return null;
  };
  const heal = async (database: Database): Promise<ReportStore> => {
    opened = database;
    const healthy = databaseStore(database);
    if (clearOwed) await healthy.clear();
    clearOwed = false;
    for (const record of await memory.recent(Number.POSITIVE_INFINITY)) await healthy.put(record);
    await memory.clear();
    return healthy;
  };
  const attempt = async <Result>(act: (store: ReportStore) => Promise<Result>): Promise<Result> => {
    const healthy = await healthyStore();
    if (healthy === null) return act(memory);
    try {
      return await act(healthy);
    } catch {
      fail();
      return act(memory);
    }
  };
  return {
    get: (key) => attempt((target) => target.get(key)).then(readable),
    put: (record) => attempt((target) => target.put(record)),
    touch: (key, usedAt) => attempt((target) => target.touch(key, usedAt)),
    recent: (count) =>
      attempt((target) => target.recent(count)).then((all) => all.filter((r) => readable(r))),
    usage: () => attempt((target) => target.usage()),
    clear: async () => {
      clearOwed = true;
      await attempt((target) => target.clear());
      clearOwed = (await healthyStore()) === null;
      await memory.clear();
    },
  };
}

/** A record that is not of our shape (half-written, foreign, of a version with other facts) counts as none. */
function readable(record: ReportRecord | null): ReportRecord | null {
  const whole = typeof record?.storedAt === 'number' && parseFacts(record.report?.facts) !== null;
  return whole ? record : null;
}
