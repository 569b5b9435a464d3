import assert from 'node:assert/strict';
import { cycloneDxByLibrary } from '../../fixtures/schemas';
import { settledRow } from '../badges';
import type { Tab } from '../contract';
import type { Environment } from '../environment';
import { eventually } from '../harness';

const MODEL = 'lantern-labs/brook-1b-instruct';

/** CycloneDX twice, SPDX, SARIF, Markdown, JSON. */
const SHAPES = 6;

interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * Takes what the page would save out of the browser's hands, and leaves it in the document: a download cannot be read
 * back by a page. Runs in the page's own world.
 */
const CATCH = `{
  const blobs = new Map();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    const url = make(object);
    blobs.set(url, object);
    return url;
  };
  const saved = [];
  HTMLAnchorElement.prototype.click = function () {
    const { href, download: name } = this;
    const blob = blobs.get(href);
    blob.text().then((text) => {
      saved.push({ name, type: blob.type, text });
      document.documentElement.dataset.saved = JSON.stringify(saved);
    });
  };
}`;

const savedBy = async (panel: Tab): Promise<Saved[]> =>
  JSON.parse(await panel.evaluate(() => document.documentElement.dataset['saved'] ?? '[]')) as Saved[];

/** The panel's menu of exports: each saves a file that opens, and the BOMs are valid. */
export async function exports(environment: Environment): Promise<void> {
  const { suite, withTab, withPopup, reset } = environment;
  await suite.check('exports: every shape is saved, and the BOMs are valid', async () => {
    await reset();
    await withTab(`/${MODEL}`, async (tab) => {
      await settledRow(tab);
      await withPopup(tab, async (panel) => {
        await panel.addScript(CATCH);
        const menu = () => panel.evaluate(() => document.querySelector('.export-menu button') !== null);
        await eventually(menu, { what: 'the menu' });
        for (let item = 0; item < SHAPES; item += 1) {
          await panel.evaluate(() => document.querySelector<HTMLElement>('.export-menu button')?.click());
          const choose = (index: number) => {
            const chosen = document.querySelectorAll<HTMLElement>('.export-menu [role=menuitem]')[index];
            chosen?.click();
            return chosen !== undefined;
          };
          await eventually(() => panel.evaluate(choose, item), { what: 'the open menu' });
        }
        const saved = await eventually(async () => {
          const files = await savedBy(panel);
          return files.length === SHAPES ? files : null;
        });
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
