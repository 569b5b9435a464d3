import { settledRow } from '../e2e/badges';
import { HUB, inExtension } from '../e2e/environment';
import { captures } from '../hub/sites/huggingface/captures';
import { tracedLoad } from './chromium/load';
import { backgroundRequests, scriptRequests } from './chromium/requests';
import { watchWorld } from './chromium/world';
import type { BrowserStage, Measure } from './contract';
import { median, spread } from './median';
import { atMost, shown } from './rows';

/** Every kind of page that shows no model; of the captures those that are such. */
const PAGES = ['/', '/models', '/datasets/lantern-labs/brook-corpus', '/lantern-labs', '/no/such-page'];
const CAPTURED = /homepage|posts-page/;
const MODEL = '/northwind-ai/tern-large';

/** For moves without a load: of the Navigation API, `popstate`, `pageshow`. They cost nothing until one happens. */
const LISTENERS = 3;

/** For whatever the page's own life might still wake. */
const SETTLE_MS = 400;
const LOADS = 9;

/** DESIGN §9, page without a model. The time is no budget of §9, but an aim of this bench. */
const WORK_MS = 2;

/**
 * Requests by who made them (debugger), wake-ups by the worker's target, observers and listeners by asking the
 * debugger for the living objects of the content script's own world; a model page proves that each is seen.
 */
export const idlePage: Measure = {
  name: 'idle-page',
  async run(stage) {
    const browser = await stage.browser();
    const { session } = browser;
    await inExtension(session, { settings: {}, clear: true });
    const seen = await visit(browser, [MODEL], async (tab) => void (await settledRow(tab)));
    if (!(seen.requests > 0 && seen.wakeUps > 0 && seen.observers > 0 && seen.listeners > 0)) {
      throw new Error(`a model page must show in every count: ${JSON.stringify(seen)}`);
    }
    const pages = [
      ...PAGES,
      ...captures()
        .filter(({ name }) => CAPTURED.test(name))
        .map(({ url }) => url),
    ];
    const idle = await visit(browser, pages, () => wait(SETTLE_MS));
    const note = (count: number) => `${pages.length} pages; a model page: ${count}`;
    const again = await workOf(browser, { freshTab: false });
    const fresh = await workOf(browser, { freshTab: true });
    return [
      atMost('requests by the extension', idle.requests, 0, { note: note(seen.requests) }),
      atMost('wake-ups of the background', idle.wakeUps, 0, { note: note(seen.wakeUps) }),
      atMost('observers alive', idle.observers, 0, { note: note(seen.observers) }),
      atMost('listeners a page', idle.listeners / pages.length, LISTENERS, { note: note(seen.listeners) }),
      atMost('main-thread work, next page in a tab', median(again), WORK_MS, times(again)),
      shown('main-thread work, first page of a process', median(fresh), times(fresh)),
    ];
  },
};

interface Visit {
  readonly requests: number;
  readonly wakeUps: number;
  readonly observers: number;
  readonly listeners: number;
}

type Tab = Awaited<ReturnType<BrowserStage['session']['open']>>;

/** Loads each page with the background stopped, and adds up what the extension did there. */
async function visit(
  { session }: BrowserStage,
  pages: readonly string[],
  until: (tab: Tab) => Promise<void>,
): Promise<Visit> {
  const tab = await session.open('about:blank');
  const world = await watchWorld(session, tab);
  const requests = await scriptRequests(session, tab);
  const ofBackground = backgroundRequests(session);
  const total = { wakeUps: 0, observers: 0, listeners: 0 };
  for (const page of pages) {
    await session.stopBackground();
    await tab.goto(new URL(page, HUB).href);
    await until(tab);
    total.wakeUps += Number(await session.isBackgroundRunning());
    total.observers += await world.observers();
    total.listeners += await world.listeners();
  }
  await tab.close();
  return { ...total, requests: requests.length + ofBackground.length };
}

/** What the content script costs /models: in a renderer that has just run it, or in one that never has. */
async function workOf({ session }: BrowserStage, { freshTab }: { freshTab: boolean }): Promise<number[]> {
  const url = `${HUB}/models`;
  const work: number[] = [];
  let tab = await session.open(freshTab ? 'about:blank' : url);
  for (let load = 0; load < LOADS; load += 1) {
    work.push((await tracedLoad(session, tab, url)).work);
    if (!freshTab) continue;
    await tab.close();
    tab = await session.open('about:blank');
  }
  await tab.close();
  return work;
}

const times = (values: readonly number[]) => ({
  unit: 'ms',
  note: `median of ${values.length} loads, ${spread(values, 'ms')}`,
});

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
