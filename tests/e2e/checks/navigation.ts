import assert from 'node:assert/strict';
import { HOST, readRow, rowOf, settledRow } from '../badges';
import type { Tab } from '../contract';
import { HUB, type Environment } from '../environment';
import { eventually } from '../harness';

const SAFE = '/northwind-ai/tern-large';
const UNSAFE = '/free-weights-hub/chat-lora-uncut';

/** What stands in the page besides our row: whose header, and where the row is. */
const placeOf = (tab: Tab) =>
  tab.evaluate((host: string) => {
    const row = document.querySelector(host);
    return {
      row: row !== null,
      above: row?.hasAttribute('data-above') ?? false,
      beside: row?.previousElementSibling?.querySelector('h1 a.font-mono')?.getAttribute('href') ?? null,
    };
  }, HOST);

/** Moves as a page with its own router does: the address first, then what it shows. */
const routeTo = (tab: Tab, path: string, draws: boolean) =>
  tab.evaluate(
    async (to: string, host: string, redraw: boolean) => {
      const text = redraw ? await (await fetch(to)).text() : '';
      history.pushState({}, '', to);
      const left =
        document.querySelector(host) !== null && !document.querySelector(host)?.hasAttribute('data-above');
      if (redraw) {
        const next = new DOMParser().parseFromString(text, 'text/html');
        document.querySelector('main')?.replaceWith(next.querySelector('main') ?? '');
        document.body.className = next.body.className;
        document.title = next.title;
      }
      return left;
    },
    path,
    HOST,
    draws,
  );

/** Moves without a load: no row beside another model's header, ever. */
export async function navigation({ suite, withTab, withPopup, reset, session }: Environment): Promise<void> {
  await suite.check('navigation: to another model, and back', async () => {
    await reset();
    await withTab(SAFE, async (tab) => {
      assert.equal((await settledRow(tab)).loadRisk, 'Data only');
      assert.equal(await routeTo(tab, UNSAFE, true), false, 'the row is gone within the call');
      await eventually(async () => (await placeOf(tab)).beside === UNSAFE, {
        what: 'the row of the next model',
      });
      assert.notEqual((await settledRow(tab)).loadRisk, 'Data only');
      await withPopup(tab, async (popup) => {
        await eventually(
          async () => /chat-lora-uncut/.test(await popup.evaluate(() => document.body.innerText)),
          {
            what: 'the popup on the next model',
          },
        );
      });
      await tab.evaluate(() => history.back());
      await eventually(async () => !(await placeOf(tab)).beside, { what: 'no row beside the other header' });
    });
  });
  await suite.check('navigation: no verdict stands with a header that was left', () =>
    withTab(SAFE, async (tab) => {
      await settledRow(tab);
      assert.equal(await routeTo(tab, UNSAFE, false), false);
      await eventually(async () => /names another model than its address/.test(await rowOf(tab).text()), {
        what: 'the sentence',
      });
      assert.doesNotMatch(await rowOf(tab).text(), /Data only/);
      assert.deepEqual(await placeOf(tab), { row: true, above: true, beside: null });
      await withPopup(tab, async (popup) => {
        await eventually(
          async () =>
            /header names another model than its address/.test(
              await popup.evaluate(() => document.body.innerText),
            ),
          { what: 'the same in the popup' },
        );
      });
    }),
  );
  await suite.check('navigation: to a page without a model and to a model again', () =>
    withTab('/models', async (tab) => {
      await routeTo(tab, SAFE, true);
      assert.equal((await settledRow(tab)).loadRisk, 'Data only');
      await routeTo(tab, '/models', true);
      assert.equal((await placeOf(tab)).row, false);
      await withPopup(tab, async (popup) => {
        await eventually(async () => /No model/.test(await popup.evaluate(() => document.body.innerText)), {
          what: 'a popup without a model',
        });
      });
      const icon = await session.inExtension(
        (id: number) => browser.action.getTitle({ tabId: id }),
        await session.tabId(tab),
      );
      assert.equal(icon, 'Plimsoll');
    }),
  );
  await suite.check('navigation: the header is drawn anew, for the same and for another model', () =>
    withTab(SAFE, async (tab) => {
      await settledRow(tab);
      await tab.evaluate(() => {
        const header = document.querySelector('main > [data-target="ModelHeader"]');
        header?.replaceWith(header.cloneNode(true));
      });
      await eventually(async () => (await placeOf(tab)).beside === SAFE, {
        what: 'the row beside the new header',
      });
      const beside = await tab.evaluate(
        async (to: string, host: string) => {
          const link = document.querySelector('main > [data-target="ModelHeader"] h1 a.font-mono');
          link?.setAttribute('href', to);
          await Promise.resolve();
          await Promise.resolve();
          return document.querySelector(host)?.hasAttribute('data-above') ?? true;
        },
        UNSAFE,
        HOST,
      );
      assert.equal(beside, true, 'before the next paint');
    }),
  );
  await suite.check('navigation: back from the back-forward cache', () =>
    withTab(SAFE, async (tab) => {
      await settledRow(tab);
      await tab.goto(`${HUB}/models`);
      await tab.evaluate(() => history.back());
      await eventually(async () => (await readRow(tab))?.loadRisk === 'Data only', { what: 'the row' });
      assert.equal((await placeOf(tab)).beside, SAFE);
    }),
  );
  await suite.check('navigation: a script that removes the row for a while does not keep it away', () =>
    withTab(SAFE, async (tab) => {
      await settledRow(tab);
      await tab.evaluate((host: string) => {
        const observer = new MutationObserver(() => document.querySelector(host)?.remove());
        observer.observe(document.body, { childList: true, subtree: true });
        document.querySelector(host)?.remove();
        setTimeout(() => observer.disconnect(), 2500);
      }, HOST);
      await eventually(async () => (await placeOf(tab)).beside === SAFE, {
        what: 'the row again',
        timeout: 12_000,
      });
    }),
  );
}

declare const browser: { action: { getTitle(details: object): Promise<string> } };
