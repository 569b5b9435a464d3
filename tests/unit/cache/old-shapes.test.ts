import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { databaseStore, openDatabase } from '../../../utils/cache/database';
import { resilientStore } from '../../../utils/cache/resilient';
import { FACT_NAMES } from '../../../utils/facts/facts';
import { recordOf } from '../../fixtures/records';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A record as a version kept it whose facts were of another shape. */
const kept = (change: (facts: Record<string, unknown>) => void) => {
  const record = structuredClone(recordOf('old'));
  change(record.report.facts as object as Record<string, unknown>); // whatever an old version wrote
  return record;
};
const WITHOUT = FACT_NAMES.map((name) => [`without ${name}`, kept((facts) => delete facts[name])] as const);

it.each([
  ...WITHOUT,
  ['with a slot that is gone', kept((facts) => (facts.dropped = facts.tags))] as const,
  ['with a slot of another value', kept((facts) => (facts.tags = facts.license))] as const,
])('a record %s counts as none, and makes room for a new one', async (_what, old) => {
  await databaseStore(await openDatabase()).put(old);
  const store = resilientStore(() => 0);
  expect(await store.get(old.key)).toBeNull();
  expect(await store.recent(9)).toEqual([]);
  const fresh = recordOf('old');
  await store.put(fresh);
  expect(await store.get(old.key)).toEqual(fresh);
});
