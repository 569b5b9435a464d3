import assert from 'node:assert/strict';
import { eventually } from '../harness';
import { settledRow } from '../badges';
import type { Environment } from '../environment';

const MIXED = 'northwind-ai/tern-large';

/** A background that is stopped, at rest and at work. */
export async function resilience(environment: Environment): Promise<void> {
  const { hub, session, suite, withTab, reset } = environment;
  const calls = () => hub.requests.filter(({ path }) => path.startsWith('/api/'));

  await suite.check('stopped at rest: the next page wakes it, and the cache is there', async () => {
    await reset();
    await withTab(`/${MIXED}`, async (tab) => void (await settledRow(tab)));
    await session.stopBackground();
    hub.clearRequests();
    await withTab(`/${MIXED}`, async (tab) => {
      assert.match((await settledRow(tab)).basis, /From cache/);
    });
    assert.deepEqual(calls(), []);
  });
  await suite.check(
    'stopped between question and answer: asked again, nothing stored is asked twice',
    async () => {
      await reset();
      hub.faults.push({ path: /overview/, times: 1, action: { kind: 'slow', ms: 4000 } });
      await withTab(`/${MIXED}`, async (tab) => {
        await eventually(() => calls().some(({ path }) => path.includes('/overview')), {
          what: 'the last question',
        });
        await session.stopBackground();
        hub.clearRequests();
        const row = await settledRow(tab);
        assert.equal(row.loadRisk, 'Data only');
      });
      const asked = calls().map(({ path }) => path);
      assert.ok(
        asked.every((path) => path.includes('/overview')),
        asked.join('\n'),
      );
    },
  );
  await suite.check('"look again" asks the hub again', async () => {
    await reset();
    await withTab(`/${MIXED}`, async (tab) => {
      await settledRow(tab);
      const row = tab.shadow('plimsoll-badges');
      // A last answer may draw the row once more, with no button while it does.
      await eventually(async () => (await row.queryAll('.line button')).length > 0, { what: 'the button' });
      hub.clearRequests();
      await row.click('.line button');
      await eventually(() => calls().length >= 2, { what: 'new questions' });
      assert.match((await settledRow(tab)).basis, /Checked with the hub/);
    });
  });
}
