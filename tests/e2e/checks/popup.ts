import assert from 'node:assert/strict';
import { eventually } from '../harness';
import { rowWith, settledRow } from '../badges';
import type { Tab } from '../contract';
import type { Environment } from '../environment';

const MIXED = 'northwind-ai/tern-large';
/** What the panel says with everything open; its parts are drawn when they open. */
const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(async () => {
    for (let depth = 0; depth < 3; depth += 1) {
      for (const details of document.querySelectorAll('details')) details.open = true;
      await new Promise((drawn) => setTimeout(drawn, 60));
    }
    // Not innerText: rows out of sight are not laid out, and would be missing from it.
    return (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
  });

/** The panel: the tab's model in full, or what was seen last. */
export async function popup(environment: Environment): Promise<void> {
  const { session, suite, withTab, withPopup, reset } = environment;
  await suite.check('popup: verdicts, findings, files, licence, publisher, coverage, ruleset', async () => {
    await reset();
    await withTab(`/${MIXED}`, async (tab) => {
      await settledRow(tab);
      await withPopup(tab, async (panel) => {
        await eventually(async () => (await textOf(panel)).includes('ruleset'), { what: 'the panel' });
        const text = await textOf(panel);
        for (const part of [
          MIXED,
          'Openness',
          'Load risk',
          'Provenance',
          'Data only',
          'pytorch_model.bin',
          'picklescan',
          'ClamAV',
          'apache-2.0',
          'Northwind',
          'looked at',
        ]) {
          assert.ok(text.includes(part), `the panel says ${part}: ${text}`);
        }
      });
    });
  });
  await suite.check('popup: "look again" also refreshes the page', async () => {
    await reset();
    await withTab(`/${MIXED}`, async (tab) => {
      await settledRow(tab);
      await tab.reload();
      assert.match((await settledRow(tab)).basis, /From cache/);
      await withPopup(tab, async (panel) => {
        await eventually(() => panel.evaluate(() => document.querySelector('button') !== null));
        await panel.evaluate(() => document.querySelector('button')?.click());
        await eventually(async () => /Checked with the hub/.test(await textOf(panel)), {
          what: 'a fresh answer',
        });
      });
      assert.match((await rowWith(tab, /From cache/)).basis, /just now/);
    });
  });
  await suite.check('popup without a model: says so and lists what was seen last', async () => {
    await withTab('/models', (tab) =>
      withPopup(tab, async (panel) => {
        await eventually(async () => (await textOf(panel)).includes(MIXED), { what: 'the last subject' });
        assert.match(await textOf(panel), /No model in this tab/);
      }),
    );
  });
  await suite.check('popup: 1,500 files stay quick, and a filter finds one', async () => {
    await withTab('/chorus-speech/common-voices-1500', async (tab) => {
      await settledRow(tab);
      await withPopup(tab, async (panel) => {
        await eventually(async () => (await textOf(panel)).includes('1500'), { what: 'the number of files' });
        const listed = () => panel.evaluate(() => document.querySelectorAll('.files > ul > li').length);
        const first = await listed();
        assert.ok(first > 0 && first <= 100, `${first} rows at first`);
        await panel.evaluate(() => {
          const filter = document.querySelector<HTMLInputElement>('input[type=search]');
          if (filter === null) throw new Error('no filter');
          filter.value = '.pt';
          filter.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await eventually(async () => (await listed()) === 1, { what: 'the one pickle' });
      });
    });
  });
  await suite.check('the toolbar shows the worst of the three', async () => {
    await withTab('/free-weights-hub/chat-lora-uncut', async (tab) => {
      await settledRow(tab);
      const id = await session.tabId(tab);
      const title = await eventually(() =>
        session.inExtension(async (tabId: number) => {
          const shown = await browser.action.getTitle({ tabId });
          return shown === 'Plimsoll' ? null : shown;
        }, id),
      );
      assert.match(title, /free-weights-hub\/chat-lora-uncut/);
    });
  });
  await suite.check('options: what is in force can be changed', async () => {
    await reset();
    const page = await session.openExtensionPage('/options.html');
    await eventually(() =>
      page.evaluate(() => document.querySelectorAll('input[name=network]').length === 3),
    );
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[value="page-only"]')?.click());
    await eventually(() =>
      session.inExtension(async () => {
        const { settings } = await browser.storage.local.get('settings');
        return settings?.network === 'page-only';
      }),
    );
    await page.close();
  });
}

declare const browser: {
  readonly action: { getTitle(details: { tabId: number }): Promise<string> };
  readonly storage: { readonly local: { get(key: string): Promise<{ settings?: { network?: string } }> } };
};
