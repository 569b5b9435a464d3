import type { Tab } from './contract';
import { eventually } from './harness';

/** CycloneDX twice, SPDX, SARIF, Markdown, JSON. */
const SHAPES = 6;

/** A file that the panel would have saved. */
export interface Saved {
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

/** Chooses every shape of the panel's menu of exports; what each would have saved. */
export async function exportAll(panel: Tab): Promise<readonly Saved[]> {
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
  return eventually(async () => {
    const files = await savedBy(panel);
    return files.length === SHAPES ? files : null;
  });
}
