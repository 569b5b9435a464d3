import assert from 'node:assert/strict';
import { eventually } from '../harness';
import { HOST, rowOf, rowWith, settledRow } from '../badges';
import type { Tab } from '../contract';
import type { Environment } from '../environment';

const MODEL = 'lantern-labs/brook-1b-instruct';
const MIXED = 'northwind-ai/tern-large';
const PICKLES = 'haruki-dev/sentiment-roberta-ja';

const hydration = (tab: Tab): Promise<string> =>
  eventually(() => tab.evaluate(() => document.documentElement.dataset['hydration'] ?? null), {
    what: 'the end of hydration',
  });

const hosts = (tab: Tab): Promise<number> =>
  tab.evaluate((name: string) => document.querySelectorAll(name).length, HOST);

/** Where the row appears, where it does not, and that the page never notices. */
export async function pages(environment: Environment): Promise<void> {
  const { hub, session, suite, withTab, reset } = environment;
  await suite.check('reset before pages', reset);
  const shown = [
    [`/${MIXED}`, 'Data only'],
    [`/${MIXED}/tree/main`, 'Data only'],
    [`/${MIXED}/blob/main/config.json`, 'Data only'],
    [`/${PICKLES}/tree/main`, 'Restricted pickle'],
    // The pull request adds safetensors.
    [`/${PICKLES}/tree/refs%2Fpr%2F1`, 'Data only'],
    [`/${PICKLES}/tree/refs/pr/1`, 'Data only'],
  ] as const;
  for (const [path, loadRisk] of shown) {
    await suite.check(`a row of badges on ${path}`, () =>
      withTab(path, async (tab) => {
        assert.equal((await settledRow(tab)).loadRisk, loadRisk);
      }),
    );
  }
  await suite.check('a row of badges on the hub’s short-link host', async () => {
    const tab = await session.open(`https://hf.co/${MIXED}`);
    assert.equal((await settledRow(tab)).loadRisk, 'Data only');
    await tab.close();
  });
  for (const path of ['/', '/models', '/datasets/lantern-labs/brook-corpus', '/no-such/model']) {
    await suite.check(`nothing at all on ${path}`, async () => {
      hub.clearRequests();
      await withTab(path, async (tab) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        assert.equal(await hosts(tab), 0);
        assert.deepEqual(
          hub.requests.filter((request) => request.path.startsWith('/api/')),
          [],
        );
      });
    });
  }
  for (const generation of ['svelte4', 'svelte5']) {
    await suite.check(`hydration of ${generation} finds its nodes untouched`, () =>
      withTab(`/${MODEL}?generation=${generation}&hydrate=600`, async (tab) => {
        await readRowSoon(tab);
        assert.equal(await hydration(tab), 'done');
        assert.equal(await hosts(tab), 1);
      }),
    );
  }
  for (const rerender of ['800', 'main&after=800']) {
    await suite.check(`the row survives a re-render (${rerender})`, () =>
      withTab(`/${MODEL}?rerender=${rerender}`, async (tab) => {
        await settledRow(tab);
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await eventually(async () => (await hosts(tab)) === 1, { what: 'one host' });
        assert.equal((await settledRow(tab)).openness, 'T1+ weights only');
      }),
    );
  }
  await suite.check('the row stands in room kept for it: nothing shifts', () =>
    withTab(`/${MODEL}`, async (tab) => {
      await settledRow(tab);
      const shift = await tab.evaluate(
        () =>
          new Promise<number>((resolve) => {
            if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
              resolve(0);
              return;
            }
            new PerformanceObserver((list) => {
              const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
              resolve(entries.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
      assert.equal(shift, 0);
      const overlap = await tab.evaluate((name: string) => {
        const host = document.querySelector(name)?.getBoundingClientRect();
        const name1 = document.querySelector('header h1')?.getBoundingClientRect();
        const tags = document.querySelector('header h1 + div')?.getBoundingClientRect();
        return host && name1 && tags ? host.top < name1.bottom || host.bottom > tags.top : true;
      }, HOST);
      assert.equal(overlap, false, 'the row lies between the name and the tags');
    }),
  );
  await suite.check('a strict content security policy of the page does not matter', () =>
    withTab(`/${MODEL}?csp=strict`, async (tab) => {
      assert.equal((await settledRow(tab)).loadRisk, 'Data only');
      const background = await rowOf(tab).evaluate(
        (root) => getComputedStyle(root.querySelector('button.badge') ?? root.host).borderTopWidth,
      );
      assert.equal(background, '1px');
    }),
  );
  await suite.check('a card that imitates the header and our badge changes nothing', () =>
    withTab('/glasswing/heron-70b-chat', async (tab) => {
      await settledRow(tab);
      const parent = await tab.evaluate(
        (name: string) => document.querySelector(`main > [data-target="ModelHeader"] + ${name}`) !== null,
        HOST,
      );
      assert.ok(parent);
    }),
  );
}

const readRowSoon = (tab: Tab) => rowWith(tab, /./);
