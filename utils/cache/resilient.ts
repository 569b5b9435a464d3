import { databaseShelf, openDatabase, type Database } from './database';
import { inTime } from './in-time';
import { memoryShelf } from './memory';
import type { Item, Kind, Shelf } from './shelf';

/** After a failure the database is tried again no sooner than this: broken disks heal, but not in a loop. */
const RETRY_MS = 30_000;

/**
 * The shelf the extension uses: the database, and memory while that is blocked, slow, full, closed, deleted or broken.
 * What memory stored meanwhile moves to the database as soon as it works again. No method throws.
 */
export function resilientShelf<Kept extends Item>(kind: Kind<Kept>, now: () => number): Shelf<Kept> {
  const memory = memoryShelf(kind);
  let shelf: Promise<Shelf<Kept> | null> | null = null;
  let opened: Database | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  /** The reader cleared the cache while the database did not work. */
  let clearOwed = false;

  const healthy = (): Promise<Shelf<Kept> | null> => {
    if (shelf === null && now() - failedAt >= RETRY_MS) {
      shelf = openDatabase(kind).then(heal).catch(fail);
    }
    return shelf ?? Promise.resolve(null);
  };
  const fail = (): null => {
    failedAt = now();
    shelf = null;
    opened?.close();
    opened = null;
    return null;
  };
  const heal = async (database: Database): Promise<Shelf<Kept>> => {
    opened = database;
    const target = databaseShelf(database, kind);
    if (clearOwed) await inTime(target.clear());
    clearOwed = false;
    for (const item of await memory.recent(Number.POSITIVE_INFINITY)) await inTime(target.put(item));
    await memory.clear();
    return target;
  };
  const attempt = async <Result>(act: (target: Shelf<Kept>) => Promise<Result>): Promise<Result> => {
    const target = await healthy();
    if (target === null) return act(memory);
    try {
      return await inTime(act(target));
    } catch {
      fail();
      return act(memory);
    }
  };
  return {
    get: (key) => attempt((target) => target.get(key)),
    put: (item) => attempt((target) => target.put(item)),
    touch: (key, usedAt) => attempt((target) => target.touch(key, usedAt)),
    recent: (count) => attempt((target) => target.recent(count)),
    marked: (mark, count) => attempt((target) => target.marked(mark, count)),
    usage: () => attempt((target) => target.usage()),
    clear: async () => {
      clearOwed = true;
      await attempt((target) => target.clear());
      clearOwed = (await healthy()) === null;
      await memory.clear();
    },
  };
}
