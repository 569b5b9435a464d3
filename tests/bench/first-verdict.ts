import { rowWith } from '../e2e/badges';
import { HUB } from '../e2e/environment';
import { captures } from '../hub/sites/huggingface/captures';
import { openControl } from './chromium/control';
import { layoutShift, seesShifts } from './chromium/layout-shift';
import { tracedLoad } from './chromium/load';
import { pad } from './chromium/padded';
import type { ScriptCost } from './chromium/trace';
import type { BrowserStage, Measure, Row } from './contract';
import { median, spread } from './median';
import { atMost, shown } from './rows';

const PAGE_BYTES = 330_000;
const CAPTURE = /kimi-k2/;
const LOADS = 7;

/** DESIGN §9, first verdict on a model page. */
const AWAKE_MS = 50;
const ASLEEP_MS = 80;
const WORK_MS = 20;

/** Where the verdict comes from when the hub may not be asked and nothing is remembered. */
const FROM_PAGE = /From this page/;

interface Page {
  readonly name: string;
  readonly url: string;
  readonly bytes?: number;
}

/**
 * From a trace of each load, every one in a new tab and so in a process that never ran the script: time runs
 * from the script's start to the end of the call that drew the first answer of the background; work is time on
 * the processor. The hub may not be asked and the cache is empty, so that page facts alone can be shown. A second answer
 * says no more: it comes where the settings took longer than a first verdict waits for them (`assess/stages/load.ts`).
 */
export const firstVerdict: Measure = {
  name: 'first-verdict',
  async run(stage) {
    const browser = await stage.browser();
    const capture = captures().find(({ name }) => CAPTURE.test(name));
    const pages: [Page, ...Page[]] = [
      { name: 'replica, 330 KB', url: `${HUB}/northwind-ai/tern-large`, bytes: PAGE_BYTES },
      ...(capture === undefined ? [] : [{ name: 'real page', url: capture.url }]),
    ];
    await settle(browser, pages);
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await measure(browser, page)));
    return rows;
  },
};

/** After an installation pages are asked anew once it is known that there is no policy: no load that counts is among them. */
async function settle({ session }: BrowserStage, [page]: readonly [Page, ...Page[]]): Promise<void> {
  const control = await openControl(session);
  await control.forget({ network: 'page-only' });
  await control.close();
  const tab = await session.open(page.url);
  await rowWith(tab, FROM_PAGE);
  await tab.close();
}

async function measure(browser: BrowserStage, page: Page): Promise<Row[]> {
  const warm = await loads(browser, page, { cold: false });
  const cold = await loads(browser, page, { cold: true });
  const verdict = (costs: readonly Load[]) => costs.map(({ verdictAt }) => verdictAt);
  const work = warm.map((load) => load.work);
  const elapsed = warm.map((load) => load.elapsed);
  const name = (what: string): string => `${page.name}: ${what}`;
  return [
    atMost(name('first verdict, worker awake'), median(verdict(warm)), AWAKE_MS, times(verdict(warm))),
    atMost(name('first verdict, worker asleep'), median(verdict(cold)), ASLEEP_MS, times(verdict(cold))),
    atMost(name('main-thread work'), median(work), WORK_MS, times(work)),
    shown(name('main-thread work by the clock'), median(elapsed), times(elapsed)),
    atMost(name('layout shift'), Math.max(...[...warm, ...cold].map(({ shift }) => shift)), 0, {
      note: `worst of ${warm.length + cold.length} loads`,
    }),
  ];
}

interface Load extends ScriptCost {
  readonly verdictAt: number;
  readonly shift: number;
}

async function loads(
  { session }: BrowserStage,
  { url, bytes }: Page,
  { cold }: { cold: boolean },
): Promise<Load[]> {
  const done: Load[] = [];
  const control = await openControl(session);
  for (let load = 0; load < LOADS; load += 1) {
    await control.forget({ network: 'page-only' });
    const tab = await session.open('about:blank');
    if (bytes !== undefined) await pad(tab, url, bytes);
    if (cold) await session.stopBackground();
    const cost = await tracedLoad(session, tab, url, () => rowWith(tab, FROM_PAGE));
    const shift = await layoutShift(tab);
    if (load === 0 && !(await seesShifts(tab))) throw new Error('a layout shift would not be seen here');
    await tab.close();
    const [verdictAt] = cost.answers;
    if (verdictAt === undefined) throw new Error('no answer drew a verdict');
    done.push({ ...cost, verdictAt, shift });
  }
  await control.close();
  return done;
}

const times = (values: readonly number[]) => ({
  unit: 'ms',
  note: `median of ${values.length} loads, ${spread(values, 'ms')}`,
});
