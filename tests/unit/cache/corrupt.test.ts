import * as fc from 'fast-check';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../utils/cache/database';
import { INSPECTIONS } from '../../../utils/cache/inspections';
import { POLICY } from '../../../utils/cache/policy';
import { REPORTS } from '../../../utils/cache/records';
import { resilientShelf } from '../../../utils/cache/resilient';
import type { Item, Kind } from '../../../utils/cache/shelf';
import { VISITS } from '../../../utils/cache/visits';
import { AT } from '../../fixtures/hub-page';
import { inspectedFile } from '../../fixtures/inspected-file';
import { recordOf } from '../../fixtures/records';
import { visitOf } from '../../fixtures/visits';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

const about = { usedAt: AT, size: 10 };
/** A case per kind of store: two things that are kept there. */
const row = <Kept extends Item>(kind: Kind<Kept>, one: Kept, other: Kept) => ({
  name: kind.name,
  kind: kind as unknown as Kind<Item>, // each gives its kind what is of it
  one,
  other,
});
const CASES = [
  row(REPORTS, recordOf('one'), recordOf('other', { final: false })),
  row(VISITS, visitOf('main'), visitOf('v1', { place: 'huggingface|acme/other' })),
  row(
    INSPECTIONS,
    { ...about, key: 'one', file: inspectedFile('a.pkl', { verdict: 'dangerous' }) },
    { ...about, key: 'other', file: inspectedFile('b.pkl') },
  ),
  row(
    POLICY,
    { ...about, key: 'one', policy: { network: 'off' as const } },
    { ...about, key: 'other', policy: {} },
  ),
];

const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined), fc.object());
/** What a broken disk, a half-written transaction or another version may leave of a stored row. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('part' as const), part: fc.nat(3), value: anything }),
  fc.record({ kind: fc.constant('letter' as const), at: fc.nat(), letter: fc.string({ maxLength: 3 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.constant({ kind: 'swapped' as const }),
  fc.record({ kind: fc.constant('use' as const), part: fc.nat(1), value: anything }),
);
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function damaged(stored: Record<string, unknown>, from: object, how: Damage): Record<string, unknown> {
  const text = String(stored.text);
  switch (how.kind) {
    case 'part':
      return { ...stored, [['text', 'digest', 'marks', 'extra'][how.part] ?? 'text']: how.value };
    case 'letter': {
      const at = how.at % text.length;
      return { ...stored, text: text.slice(0, at) + how.letter + text.slice(at + 1) };
    }
    case 'cut':
      return { ...stored, text: text.slice(0, how.at % text.length) };
    case 'swapped':
      return { ...from, key: stored.key };
    case 'use':
      return stored;
  }
}

describe.each(CASES)('$name', ({ kind, one, other }) => {
  const shelf = (now = 0) => resilientShelf(kind, () => now);

  it('whatever became of a stored record, gives it back as it was or not at all, and works on', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        globalThis.indexedDB = new IDBFactory();
        const before = shelf();
        await before.put(one);
        await before.put(other);
        const raw = await openDatabase(kind);
        const stored = await raw.get('rows', one.key);
        const from = await raw.get('rows', other.key);
        const changed = damaged({ ...stored }, { ...from }, how);
        await raw.put('rows', changed as never); // no longer of the shape
        if (how.kind === 'use')
          await raw.put('uses', {
            key: one.key,
            usedAt: 1,
            size: 1,
            [how.part ? 'usedAt' : 'size']: how.value,
          } as never);
        raw.close();
        const after = shelf();
        expect([null, one]).toContainEqual(await after.get(one.key));
        for (const item of [...(await after.recent(9)), ...(await after.marked(kind.marks(one)[0] ?? '', 9))])
          expect([one, other].map(({ key }) => key)).toContain(item.key);
        expect(Number.isFinite((await after.usage()).size)).toBe(true);
        expect(await after.get(other.key)).toEqual(other);
        await after.put(one);
        expect(await after.get(one.key)).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('drops a broken record for good, alone', async () => {
    await shelf().put(one);
    await shelf().put(other);
    const raw = await openDatabase(kind);
    await raw.put('rows', { key: one.key, text: '{}', digest: '', marks: [] });
    expect(await shelf().get(one.key)).toBeNull();
    expect(await raw.getAllKeys('rows')).toEqual([other.key]);
    raw.close();
  });

  it.each(['a database that hangs', 'a browser without IndexedDB', 'a newer database', 'a blocked upgrade'])(
    'does its work in memory with %s',
    async (what) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      if (what === 'a newer database') (await openDB(kind.name, kind.version + 1)).close();
      if (what === 'a blocked upgrade')
        await openDB(kind.name, kind.version - 0.5 > 1 ? kind.version - 1 : 1);
      if (what === 'a browser without IndexedDB') Reflect.deleteProperty(globalThis, 'indexedDB');
      if (what === 'a database that hangs')
        vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue(new IDBOpenDBRequest()); // never answered
      const target = shelf();
      const put = target.put(one);
      await vi.advanceTimersByTimeAsync(3000);
      await put;
      expect(await target.get(one.key)).toEqual(one);
      await target.clear();
      expect(await target.get(one.key)).toBeNull();
      vi.useRealTimers();
    },
  );

  it('does its work in memory when an answer never comes, and when the database is taken away', async () => {
    const target = shelf();
    await target.put(other);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValue(new IDBRequest()); // never answered
    const asked = target.get(one.key);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await asked).toBeNull();
    vi.useRealTimers();
    await target.put(one);
    expect(await target.get(one.key)).toEqual(one);
  });
});
