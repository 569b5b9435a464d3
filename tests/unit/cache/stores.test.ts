import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseShelf, openDatabase } from '../../../utils/cache/database';
import { memoryStore } from '../../../utils/cache/memory';
import { REPORTS, type ReportStore } from '../../../utils/cache/records';
import { resilientShelf } from '../../../utils/cache/resilient';
import { evicted } from '../../../utils/cache/shelf';
import { recordOf } from '../../fixtures/records';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const STORES: [string, () => Promise<ReportStore>][] = [
  ['memory', async () => memoryStore()],
  ['the database', async () => databaseShelf(await openDatabase(REPORTS), REPORTS)],
  ['the store in use', async () => resilientShelf(REPORTS, () => 0)],
];

describe.each(STORES)('%s', (_name, make) => {
  it('gives back what was put, and null for what was not', async () => {
    const store = await make();
    await store.put(recordOf('a'));
    expect(await store.get(recordOf('a').key)).toEqual(recordOf('a'));
    expect(await store.get('other')).toBeNull();
    expect(await store.usage()).toEqual({ records: 1, size: 1000 });
  });

  it('keeps one record a key', async () => {
    const store = await make();
    await store.put(recordOf('a'));
    await store.put(recordOf('a', { size: 5, final: false }));
    expect((await store.get(recordOf('a').key))?.final).toBe(false);
    expect(await store.usage()).toEqual({ records: 1, size: 5 });
  });

  it('lists the last used first, by touch too', async () => {
    const store = await make();
    for (const [name, usedAt] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const)
      await store.put(recordOf(name, { usedAt }));
    const order = async () => (await store.recent(2)).map(({ key }) => key.at(-1));
    expect(await order()).toEqual(['b', 'c']);
    await store.touch(recordOf('a').key, 9);
    expect(await order()).toEqual(['a', 'b']);
    await store.touch('never put', 99);
    expect((await store.usage()).records).toBe(3);
  });

  it('is empty after clear', async () => {
    const store = await make();
    await store.put(recordOf('a'));
    await store.clear();
    expect(await store.recent(9)).toEqual([]);
    expect(await store.usage()).toEqual({ records: 0, size: 0 });
  });

  it('lets the least recently used go beyond the count', async () => {
    const store = await make();
    for (let index = 0; index < REPORTS.records + 2; index += 1)
      await store.put(recordOf(`r${index}`, { usedAt: index }));
    expect((await store.usage()).records).toBe(REPORTS.records);
    expect(await store.get(recordOf('r1').key)).toBeNull();
    expect(await store.get(recordOf('r2').key)).not.toBeNull();
  });

  it('lets the least recently used go beyond the size', async () => {
    const store = await make();
    const size = REPORTS.characters / 2;
    for (const [name, usedAt] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const)
      await store.put(recordOf(name, { usedAt, size }));
    expect(await store.get(recordOf('a').key)).toBeNull();
    expect((await store.recent(9)).map(({ key }) => key.at(-1))).toEqual(['c', 'b']);
  });

  it('does not give up everything for one record that is too big', async () => {
    const store = await make();
    await store.put(recordOf('a', { usedAt: 1 }));
    await store.put(recordOf('big', { usedAt: 2, size: REPORTS.characters + 1 }));
    expect((await store.recent(9)).map(({ key }) => key.split('|').at(-1))).toEqual(['a']);
  });
});

it('evicts nothing within the limits', () => {
  expect(
    evicted(
      [
        { key: 'a', size: REPORTS.characters - 1 },
        { key: 'b', size: 1 },
      ],
      REPORTS,
    ),
  ).toEqual([]);
  expect(
    evicted(
      [
        { key: 'a', size: REPORTS.characters },
        { key: 'b', size: 1 },
      ],
      REPORTS,
    ),
  ).toEqual(['b']);
});

it('outlives the worker', async () => {
  await resilientShelf(REPORTS, () => 0).put(recordOf('a'));
  expect(await resilientShelf(REPORTS, () => 0).get(recordOf('a').key)).toEqual(recordOf('a'));
  await deleteDB(REPORTS.name);
  expect(await resilientShelf(REPORTS, () => 0).get(recordOf('a').key)).toBeNull();
});
