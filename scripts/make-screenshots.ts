// npm run screenshots: docs/images/*.png, from the built extension in Chromium on the replica hub.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rowOf, settledRow } from '../tests/e2e/badges';
import { launchChromium, type ChromiumSession } from '../tests/e2e/chromium/driver';
import type { Tab } from '../tests/e2e/contract';
import { AXES, type Axis } from '../utils/model/finding';
import { HUB } from '../tests/e2e/environment';
import { eventually } from '../tests/e2e/harness';
import { startReplica } from '../tests/hub/replica';
import { say } from './shell.mjs';
import { around, hydrated, panelBox, shoot, type Box } from './lib/picture';

const ROOT = join(import.meta.dirname, '..');
const IMAGES = join(ROOT, 'docs', 'images');
/** Dots per CSS px. */
const SCALE = 2;
/** CSS px of page left around a cut-out; less than there is between the row and what stands below it. */
const ROOM = 12;

const PLAIN = 'lantern-labs/brook-1b-instruct';
const DANGEROUS = 'free-weights-hub/chat-lora-uncut';
const MIXED = 'northwind-ai/tern-large';
const OPEN_SCIENCE = 'openwater/plankton-1b';
const QUANTISED = 'quantcellar/plankton-1b-chat-gptq';
const FINE_TUNED = 'deckhand/plankton-1b-chat';
const SIGNED = 'museum-of-ml/field-notes-bert';

type Theme = 'light' | 'dark';

const BUILD = join(ROOT, '.output', 'chrome-mv3');
if (!existsSync(join(BUILD, 'manifest.json'))) {
  say('there is no build to take pictures of: run npm run build first.');
  process.exit(1);
}
const { proxy, close } = await startReplica();
mkdirSync(IMAGES, { recursive: true });
try {
  for (const theme of ['light', 'dark'] as const) await pictures(theme);
} finally {
  await close();
}

async function pictures(theme: Theme): Promise<void> {
  const dark = theme === 'dark';
  const session = await launchChromium({ extensionDir: BUILD, proxyPort: proxy.port, dark, scale: SCALE });
  const to = (name: string): string => {
    console.log(`docs/images/${name}-${theme}.png`);
    return join(IMAGES, `${name}-${theme}.png`);
  };
  try {
    const plain = await modelPage(session, PLAIN);
    await shoot(plain, to('row'), around([await nameBox(plain), await boxOfRow(plain)], ROOM), SCALE);
    await popover(plain, 'openness', to);
    await popover(plain, 'provenance', to);
    const dangerous = await modelPage(session, DANGEROUS);
    const warned = [await nameBox(dangerous), await boxOfRow(dangerous)];
    await shoot(dangerous, to('warning'), around(warned, ROOM), SCALE);
    await popover(dangerous, 'load-risk', to);
    await popup(session, await modelPage(session, MIXED), to('popup'));
    await section(session, await modelPage(session, OPEN_SCIENCE), '.ladder', to('openness-ladder'));
    await section(
      session,
      await modelPage(session, OPEN_SCIENCE),
      '.component-grid',
      to('openness-components'),
    );
    await section(session, await modelPage(session, QUANTISED), '.license-card', to('openness-licence'));
    await section(session, await modelPage(session, QUANTISED), '.chain', to('openness-chain'));
    await section(session, await modelPage(session, FINE_TUNED), '.lineage', to('lineage'));
    await section(session, await modelPage(session, SIGNED), '.signature', to('signature'));
    await options(session, to('options'));
  } finally {
    await session.close();
  }
}

async function modelPage(session: ChromiumSession, id: string): Promise<Tab> {
  const tab = await session.open(`${HUB}/${id}`);
  await settledRow(tab);
  await hydrated(tab);
  return tab;
}

/** One axis's popover, with the name and the row it hangs from. */
async function popover(tab: Tab, axis: Axis, to: (name: string) => string): Promise<void> {
  const row = rowOf(tab);
  await row.click(`.disclosure:nth-child(${AXES.indexOf(axis) + 1}) button`);
  await eventually(async () => (await row.queryAll('[role=dialog]')).length === 1);
  const dialog = await row.evaluate((root) => {
    const { left, top, right, bottom } =
      root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  });
  const boxes = [await nameBox(tab), await boxOfRow(tab), dialog];
  await shoot(tab, to(`popover-${axis}`), around(boxes, ROOM), SCALE);
  await tab.press('Escape');
}

async function popup(session: ChromiumSession, about: Tab, path: string): Promise<void> {
  const panel = await session.openPopup(about);
  await eventually(() => panel.evaluate(() => document.querySelector('.card') !== null));
  await shoot(panel, path, await panelBox(panel), SCALE);
}

/** One view of the panel, with every part open that it may stand in. */
async function section(session: ChromiumSession, about: Tab, view: string, path: string): Promise<void> {
  const panel = await session.openPopup(about);
  await eventually(() =>
    panel.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false'),
  );
  const box = await panel.evaluate(async (selector) => {
    for (let depth = 0; depth < 3; depth += 1) {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('details.section'))
        details.open = true;
      await new Promise((drawn) => setTimeout(drawn, 100));
    }
    const part = document.querySelector(selector);
    if (part === null) throw new Error(`the panel has no ${selector}`);
    part.scrollIntoView();
    await new Promise((drawn) => setTimeout(drawn, 100));
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return { left, top, right, bottom };
  }, view);
  await shoot(panel, path, box, SCALE);
}

async function options(session: ChromiumSession, path: string): Promise<void> {
  const page = await session.openExtensionPage('options.html');
  await eventually(() => page.evaluate(() => document.querySelector('input') !== null));
  const box = await page.evaluate(() => {
    const { left, top, right, bottom } =
      document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  });
  await shoot(page, path, box, SCALE);
}

/** The model's name in the page's header. */
function nameBox(tab: Tab): Promise<Box> {
  return tab.evaluate(() => {
    const name = document.querySelector('main header h1');
    if (name === null) throw new Error('the page names no model');
    const { left, top, bottom } = name.getBoundingClientRect();
    // As wide as what it holds: the heading itself is as wide as the page.
    const ends = [...name.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right);
    return { left, top, bottom, right: Math.max(left, ...ends) };
  });
}

/** The row of badges, cut where what it holds ends; the row itself is as wide as the page. */
function boxOfRow(tab: Tab): Promise<Box> {
  return rowOf(tab).evaluate((root) => {
    const row = root.querySelector('.row');
    if (row === null) throw new Error('there is no row of badges');
    const { left, top, bottom } = row.getBoundingClientRect();
    const ends = [...row.querySelectorAll('.badge, .line > *')].map(
      (part) => part.getBoundingClientRect().right,
    );
    return { left, top, bottom, right: Math.max(left, ...ends) };
  });
}
