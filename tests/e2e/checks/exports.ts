import assert from 'node:assert/strict';
import { cycloneDxByLibrary } from '../../fixtures/schemas';
import { settledRow } from '../badges';
import type { Environment } from '../environment';
import { exportAll } from '../exported';

const MODEL = 'lantern-labs/brook-1b-instruct';

/** The panel's menu of exports: each saves a file that opens, and the BOMs are valid. */
export async function exports(environment: Environment): Promise<void> {
  const { suite, withTab, withPopup, reset } = environment;
  await suite.check('exports: every shape is saved, and the BOMs are valid', async () => {
    await reset();
    await withTab(`/${MODEL}`, async (tab) => {
      await settledRow(tab);
      await withPopup(tab, async (panel) => {
        const saved = await exportAll(panel);
        for (const { name, text } of saved) {
          assert.match(name, /brook-1b-instruct/);
          assert.ok(text.includes(MODEL), `${name} names the model`);
          if (!name.endsWith('.md')) JSON.parse(text);
        }
        const boms = saved.filter(({ type }) => type.includes('cyclonedx'));
        assert.deepEqual(
          boms.map(({ type, text }) =>
            cycloneDxByLibrary(type.includes('1.7') ? '1.7' : '1.6')(JSON.parse(text)),
          ),
          [[], []],
        );
      });
    });
  });
}
