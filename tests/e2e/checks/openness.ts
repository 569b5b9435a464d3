import assert from 'node:assert/strict';
import { settledRow } from '../badges';
import type { Tab } from '../contract';
import type { Environment } from '../environment';
import { eventually } from '../harness';

const OPEN_SCIENCE = 'openwater/plankton-1b';
const QUANTISED_TWICE = 'quantcellar/plankton-1b-chat-gptq';
/** DESIGN §9 before the panel opens; its linked phase has a budget of its own. */
const COLD_CALLS = 4;
const LINKED_CALLS = 40;

/** Opens every part of the panel; parts are drawn when they open. */
const openAll = (panel: Tab): Promise<void> =>
  panel.evaluate(async () => {
    for (let depth = 0; depth < 3; depth += 1) {
      for (const details of document.querySelectorAll('details')) details.open = true;
      await new Promise((drawn) => setTimeout(drawn, 60));
    }
  });

const settled = (panel: Tab): Promise<boolean> =>
  panel.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');

const textsOf = (panel: Tab, selector: string): Promise<string[]> =>
  panel.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent ?? ''),
    selector,
  );

/** How open a model is: the ladder, its 17 components, its terms and what it was made from. */
export async function openness(environment: Environment): Promise<void> {
  const { hub, suite, withTab, withPopup, reset } = environment;
  const asked = () =>
    hub.requests.map(({ path }) => path).filter((path) => /^\/api\/(?!resolve-cache)|\/raw\//.test(path));
  const calls = () => asked().length;

  await suite.check('openness: the linked phase runs when the panel opens, and once only', async () => {
    await reset();
    await withTab(`/${OPEN_SCIENCE}`, async (tab) => {
      await settledRow(tab);
      assert.ok(calls() <= COLD_CALLS, asked().join('\n'));
      hub.clearRequests();
      await withPopup(tab, async (panel) => {
        await eventually(() => settled(panel), { what: 'the linked phase' });
        assert.ok(calls() > 0 && calls() <= LINKED_CALLS, `${calls()} calls in the linked phase`);
      });
      hub.clearRequests();
      await withPopup(tab, async (panel) => {
        await eventually(() => settled(panel), { what: 'the same panel again' });
      });
      assert.equal(calls(), 0);
    });
  });
  await suite.check(
    'openness: 17 components, each reached by keyboard and opened to its evidence',
    async () => {
      await withTab(`/${OPEN_SCIENCE}`, async (tab) => {
        await settledRow(tab);
        await withPopup(tab, async (panel) => {
          await eventually(() => settled(panel), { what: 'the panel' });
          await openAll(panel);
          const cells = () =>
            panel.evaluate(() => document.querySelectorAll('.component-grid .component').length);
          assert.equal(await eventually(cells), 17);
          await panel.evaluate(() =>
            document.querySelector<HTMLElement>('.component-grid .component')?.focus(),
          );
          const seen = new Set<string>();
          for (let step = 0; step < 17; step += 1) {
            seen.add(await panel.evaluate(() => document.activeElement?.textContent ?? ''));
            await panel.press('ArrowRight');
          }
          assert.equal(seen.size, 17);
          await panel.press('Enter');
          await eventually(
            () => panel.evaluate(() => document.querySelector('.component-evidence') !== null),
            { what: 'the evidence' },
          );
          await panel.press('Escape');
          assert.equal(
            await panel.evaluate(() => document.activeElement?.classList.contains('component')),
            true,
          );
        });
      });
    },
  );
  await suite.check(
    'openness: a model made twice over shows its whole chain and the terms that bind it',
    async () => {
      await reset();
      await withTab(`/${QUANTISED_TWICE}`, async (tab) => {
        await settledRow(tab);
        await withPopup(tab, async (panel) => {
          await eventually(() => settled(panel), { what: 'the chain' });
          await openAll(panel);
          const nodes = (await textsOf(panel, '.chain-node')).join(' ');
          for (const id of [QUANTISED_TWICE, 'deckhand/plankton-1b-chat', OPEN_SCIENCE]) {
            assert.ok(nodes.includes(id), `${id} in the chain: ${nodes}`);
          }
          assert.equal((await textsOf(panel, '.rung')).length, 6);
          assert.ok((await textsOf(panel, '.license-card')).length > 0, 'the licence card');
        });
      });
    },
  );
}
