import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryVisits } from '../../../utils/cache/memory';
import { VISIT_LIMIT, type VisitStore } from '../../../utils/cache/visit-records';
import { resilientShelf } from '../../../utils/cache/resilient';
import { VISITS, visitsOn } from '../../../utils/cache/visits';
import { visitOf } from '../../fixtures/visits';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  return () => vi.restoreAllMocks();
});

const visitStore = (now = () => 0): VisitStore => visitsOn(resilientShelf(VISITS, now));
const STORES: [string, () => VisitStore][] = [
  ['memory', memoryVisits],
  ['the store in use', () => visitStore()],
];
const main = visitOf('main');

describe.each(STORES)('%s', (_name, make) => {
  it('gives back what was put, and null for what was not', async () => {
    const visits = make();
    await visits.put(main);
    await visits.put({ ...main, size: 20 });
    expect(await visits.get(main.key)).toEqual({ ...main, size: 20 });
    expect(await visits.get('other')).toBeNull();
    expect(await visits.usage()).toEqual({ records: 1, size: 20 });
  });

  it('finds looks at one model, and at one commit', async () => {
    const visits = make();
    const keys = async (place: string, commit: string) =>
      (await visits.related(place, commit)).map(({ key }) => key).toSorted();
    const elsewhere = visitOf('main', { key: 'elsewhere', place: 'huggingface|acme/other' });
    const nowhere = visitOf('main', { key: 'nowhere', place: 'huggingface|acme/third', commit: '' });
    for (const record of [main, elsewhere, nowhere]) await visits.put(record);
    expect(await keys(main.place, '')).toEqual([main.key]);
    expect(await keys('huggingface|new/name', main.commit)).toEqual(['elsewhere', main.key]);
    expect(await keys('huggingface|new/name', '')).toEqual([]);
  });

  it('lets the least recently looked at go beyond the count', async () => {
    const visits = make();
    for (let index = 0; index < VISIT_LIMIT + 2; index += 1)
      await visits.put(visitOf(`r${index}`, { usedAt: index }));
    expect((await visits.usage()).records).toBe(VISIT_LIMIT);
    expect(await visits.get(visitOf('r1').key)).toBeNull();
    expect(await visits.get(visitOf('r2').key)).not.toBeNull();
  });

  it('is empty after clear', async () => {
    const visits = make();
    await visits.put(main);
    await visits.clear();
    expect(await visits.get(main.key)).toBeNull();
    expect(await visits.usage()).toEqual({ records: 0, size: 0 });
  });
});

it('outlives the worker', async () => {
  await visitStore().put(main);
  expect(await visitStore().get(main.key)).toEqual(main);
});

it('lets memory take over while the disk is full', async () => {
  let now = 0;
  const visits = visitStore(() => now);
  const disk = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('no space left', 'QuotaExceededError');
  });
  await visits.put(main);
  expect(await visits.get(main.key)).toEqual(main);
  disk.mockRestore();
  now = 30_000;
  await visits.put(visitOf('v1'));
  expect(await visitStore().get(visitOf('v1').key)).toEqual(visitOf('v1'));
});

it('does not bring back what the reader cleared while the database was away', async () => {
  let now = 0;
  const visits = visitStore(() => now);
  await visits.put(main);
  const blocked = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError');
  });
  await visits.clear();
  blocked.mockRestore();
  now = 30_000;
  expect(await visits.get(main.key)).toBeNull();
  expect(await visitStore().get(main.key)).toBeNull();
});
