import assert from 'node:assert/strict';
import { rowWith, settledRow } from '../badges';
import type { Environment } from '../environment';
import { eventually } from '../harness';

const MODEL = 'northwind-ai/tern-large';
const WEIGHTS = 'model.safetensors';

/** What changed between two visits: other weights under the same words are not passed over. */
export async function history(environment: Environment): Promise<void> {
  const { hub, suite, withTab, withPopup, reset } = environment;
  await suite.check('history: a weight file swapped between two visits is told on the second', async () => {
    await reset();
    await withTab(`/${MODEL}`, async (tab) => {
      assert.notEqual((await settledRow(tab)).provenance, 'Contradicted');
    });
    hub.swap(MODEL, { path: WEIGHTS });
    await withTab(`/${MODEL}`, async (tab) => {
      await rowWith(tab, /Checked with the hub|From cache/);
      const row = await eventually(
        async () => {
          const now = await settledRow(tab);
          return now.provenance === 'Contradicted' ? now : null;
        },
        { what: 'the change in the row' },
      );
      assert.equal(row.provenance, 'Contradicted');
      await withPopup(tab, async (panel) => {
        const text = () => panel.evaluate(() => document.body.textContent ?? '');
        await eventually(async () => (await text()).includes(WEIGHTS), { what: 'the file that changed' });
      });
    });
    await withTab(`/${MODEL}`, async (tab) => {
      assert.equal((await settledRow(tab)).provenance, 'Contradicted', 'a reload does not swallow it');
    });
  });
}
