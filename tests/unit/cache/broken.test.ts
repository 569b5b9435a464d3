import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseShelf, openDatabase } from '../../../utils/cache/database';
import { REPORTS } from '../../../utils/cache/records';
import { resilientShelf } from '../../../utils/cache/resilient';
import { recordOf } from '../../fixtures/records';

const a = recordOf('a');
const b = recordOf('b');
const RETRY_MS = 30_000;
const { name: DATABASE, version: VERSION } = REPORTS;
const resilientStore = (now: () => number) => resilientShelf(REPORTS, now);
const opened = () => openDatabase(REPORTS);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  return () => vi.useRealTimers();
});

const full = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('no space left', 'QuotaExceededError');
  });

describe('a disk that is full', () => {
  it('makes put fail with the reason, once', async () => {
    const store = databaseShelf(await opened(), REPORTS);
    full();
    await expect(store.put(a)).rejects.toThrow('no space left');
  });

  it('lets memory take over, and the database heal', async () => {
    let now = 0;
    const store = resilientStore(() => now);
    await store.put(a);
    const disk = full();
    await store.put(b);
    expect(await store.get(b.key)).toEqual(b);
    now = RETRY_MS - 1;
    expect(await store.get(a.key)).toBeNull();
    disk.mockRestore();
    now = RETRY_MS;
    expect(await store.get(a.key)).toEqual(a);
    expect(await resilientStore(() => now).get(b.key)).toEqual(b);
  });

  it('that is still full when memory is to be saved keeps memory', async () => {
    let now = 0;
    const store = resilientStore(() => now);
    const disk = full();
    await store.put(a);
    for (const later of [RETRY_MS, 2 * RETRY_MS]) {
      now = later;
      expect(await store.get(a.key)).toEqual(a);
      await store.put(b);
      expect(await store.get(b.key)).toEqual(b);
    }
    disk.mockRestore();
    now = 3 * RETRY_MS;
    await store.get(a.key);
    expect((await resilientStore(() => now).recent(9)).map(({ key }) => key).toSorted()).toEqual([
      a.key,
      b.key,
    ]);
  });

  it('does not bring back what the reader cleared meanwhile', async () => {
    let now = 0;
    const store = resilientStore(() => now);
    await store.put(a);
    const disk = full();
    await store.put(b);
    await store.clear();
    expect(await store.recent(9)).toEqual([]);
    disk.mockRestore();
    now = RETRY_MS;
    expect(await store.recent(9)).toEqual([]);
    await store.put(b);
    expect((await store.recent(9)).map(({ key }) => key)).toEqual([b.key]);
  });
});

describe('a database', () => {
  it('of version 1 is moved on: its reports are dropped, it is a cache', async () => {
    const old = await openDB(DATABASE, 1, {
      upgrade(database) {
        database.createObjectStore('reports', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
        database.createObjectStore('other');
      },
    });
    await old.put('reports', { key: a.key, usedAt: 1 });
    old.close();
    const database = await opened();
    expect([...database.objectStoreNames]).toEqual(['rows', 'uses']);
    const store = databaseShelf(database, REPORTS);
    expect(await store.get(a.key)).toBeNull();
    await store.put(a);
    expect(await store.get(a.key)).toEqual(a);
  });

  it('of a newer version is left alone, and memory does the work', async () => {
    const newer = await openDB(DATABASE, VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('future'),
    });
    newer.close();
    await expect(opened()).rejects.toMatchObject({ name: 'VersionError' });
    const store = resilientStore(() => 0);
    await store.put(a);
    expect(await store.get(a.key)).toEqual(a);
    const untouched = await openDB(DATABASE);
    expect([...untouched.objectStoreNames]).toEqual(['future']);
    untouched.close();
  });

  it('without its stores is made anew', async () => {
    const empty = await openDB(DATABASE, VERSION);
    empty.close();
    const store = resilientStore(() => 0);
    await store.put(a);
    expect(await resilientStore(() => 0).get(a.key)).toEqual(a);
  });

  it('that cannot be opened is made anew, once', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    open.mockImplementationOnce(() => {
      throw new DOMException('corrupt', 'UnknownError');
    });
    const remove = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
    const store = databaseShelf(await opened(), REPORTS);
    await store.put(a);
    expect(remove).toHaveBeenCalledTimes(1);
    open.mockImplementation(() => {
      throw new DOMException('corrupt', 'UnknownError');
    });
    await expect(opened()).rejects.toMatchObject({ name: 'UnknownError' });
  });

  it('that another context holds is given up in time, and not deleted', async () => {
    const holder = await openDB(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore('reports'),
    });
    const remove = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = resilientStore(() => 0);
    const put = store.put(a);
    await vi.advanceTimersByTimeAsync(3000);
    await put;
    expect(await store.get(a.key)).toEqual(a);
    expect(remove).not.toHaveBeenCalled();
    holder.close();
  });

  it('that can neither be opened nor deleted is given up in time', async () => {
    const holder = await openDB(DATABASE, VERSION);
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('corrupt', 'UnknownError');
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = opened().catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(3000);
    expect(await opening).toContain('in time');
    holder.close();
  });

  it('lets go for a newer version of the extension', async () => {
    const store = resilientStore(() => 0);
    await store.put(a);
    const newer = await openDB(DATABASE, VERSION + 1);
    newer.close();
    await store.put(b);
    expect(await store.get(b.key)).toEqual(b);
  });
});
