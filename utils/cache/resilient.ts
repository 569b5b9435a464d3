import { databaseStore, openDatabase, type Database } from './database';
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
  let failedAt = Number.NEGATIVE_INFINITY;

  const database = (): Promise<ReportStore | null> => {
    if (store === null && now() - failedAt >= RETRY_MS) {
      store = open().then(databaseStore).then(heal, fail);
    }
    return store ?? Promise.resolve(null);
  };
  const fail = (): null => {
    failedAt = now();
    store = null;
    return null;
  };
  const heal = async (healthy: ReportStore): Promise<ReportStore> => {
    for (const record of await memory.recent(Number.POSITIVE_INFINITY)) await healthy.put(record);
    await memory.clear();
    return healthy;
  };
  const attempt = async <Result>(act: (store: ReportStore) => Promise<Result>): Promise<Result> => {
    const healthy = await database();
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
      await memory.clear();
      await attempt((target) => target.clear());
    },
  };
}

/** A record that is not of our shape (a half-written or foreign one) counts as none. */
function readable(record: ReportRecord | null): ReportRecord | null {
  const whole = record !== null && typeof record.storedAt === 'number' && record.report?.facts?.subject;
  return whole ? record : null;
}
