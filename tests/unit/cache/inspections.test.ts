import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { INSPECTIONS, inspectionsOn, type InspectionStore } from '../../../utils/cache/inspections';
import { memoryInspections } from '../../../utils/cache/memory';
import { resilientShelf } from '../../../utils/cache/resilient';
import { inspectedFile } from '../../fixtures/inspected-file';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const KEY = { bytes: 'a'.repeat(64), nameClass: 'pickle/pickle/weights/', readers: '1' };
const SEEN = inspectedFile('a.pkl');

const inspectionStore = (): InspectionStore =>
  inspectionsOn(
    resilientShelf(INSPECTIONS, () => 0),
    () => 0,
  );

const STORES: [string, () => InspectionStore][] = [
  ['memory', memoryInspections],
  ['the database', inspectionStore],
];

describe.each(STORES)('%s', (_name, make) => {
  it('gives back what was read in the same bytes under such a name by the same readers, and nothing else', async () => {
    const store = make();
    await store.put(KEY, SEEN);
    expect(await store.get({ ...KEY })).toEqual(SEEN);
    for (const other of [{ bytes: 'b' }, { nameClass: 'archive/archive//' }, { readers: '2' }])
      expect(await store.get({ ...KEY, ...other })).toBeNull();
    await store.clear();
    expect(await store.get(KEY)).toBeNull();
  });
});

it('drops what was stored by the bytes alone', async () => {
  const old = await openDB(INSPECTIONS.name, 2, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: 'identity' }).createIndex('at', 'at');
    },
  });
  await old.put('entries', { identity: KEY.bytes, file: SEEN, at: 0 });
  old.close();
  const store = inspectionStore();
  expect(await store.get(KEY)).toBeNull();
  await store.put(KEY, SEEN);
  expect(await store.get(KEY)).toEqual(SEEN);
});
