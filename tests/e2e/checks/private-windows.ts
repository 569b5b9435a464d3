import assert from 'node:assert/strict';
import { eventually } from '../harness';
import { HUB, type Environment } from '../environment';
import type { Session } from '../contract';

const MODEL = 'northwind-ai/tern-large';
const OWNER = MODEL.split('/')[0] ?? MODEL;

/** What was looked at in a private window leaves nothing; the same look in a normal one does, so that the test can see it. */
export async function privateWindows({ hub, suite, launch }: Environment): Promise<void> {
  await suite.check('a private window leaves nothing behind', async () => {
    const session = await launch({ privateWindows: true });
    try {
      hub.clearRequests();
      const window = await session.openPrivate(`${HUB}/${MODEL}`);
      // Its last question is of the publisher's account; bytes are read after it.
      await judged(hub, MODEL);
      await window.close();
      assert.ok(!(await kept(session)).includes(OWNER));
      await session.stopBackground();
      assert.ok(!(await kept(session)).includes(OWNER), 'nor once the background was stopped');
      const tab = await session.open(`${HUB}/${MODEL}`);
      await eventually(async () => (await kept(session)).includes(OWNER), {
        what: 'a record of a normal look',
      });
      await tab.close();
    } finally {
      await session.close();
    }
  });
}

/** Returns once the hub was asked all that a first look asks. */
async function judged({ requests }: Environment['hub'], model: string): Promise<void> {
  const asked = (part: RegExp) => requests.some(({ path }) => part.test(path));
  await eventually(() => asked(new RegExp(`^/api/models/${model}`)) && asked(/\/overview/), {
    timeout: 15_000,
    what: 'the private look',
  });
  let before = -1;
  // Whatever still comes is let come: no new question within the interval.
  await eventually(
    () => {
      const still = requests.length === before;
      before = requests.length;
      return still;
    },
    { interval: 700, timeout: 15_000, what: 'the end of the private look' },
  );
}

/** Everything that the extension keeps, as text. */
const kept = (session: Session): Promise<string> =>
  session.inExtension(async () => {
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, failed) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error));
      });
    const all: unknown[] = [await browser.storage.local.get(null), await browser.storage.session.get(null)];
    for (const { name } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        all.push(await wait(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(all);
  });

interface Area {
  get(keys: null): Promise<object>;
}
declare const browser: { readonly storage: { readonly local: Area; readonly session: Area } };
