import type { ChromiumSession } from '../../e2e/chromium/driver';
import type { ChromiumTab } from '../../e2e/chromium/tab';
import { readTrace, TRACE_CATEGORIES, type ScriptCost } from './trace';

/** Loads `url` in the tab under a trace that ends when `until` is over; what the content script cost. */
export async function tracedLoad(
  session: ChromiumSession,
  tab: ChromiumTab,
  url: string,
  until: () => Promise<unknown> = async () => undefined,
): Promise<ScriptCost> {
  const browser = session.context.browser();
  if (browser === null) throw new Error('this Chromium cannot be traced');
  await tab.page.bringToFront();
  await browser.startTracing(tab.page, { categories: TRACE_CATEGORIES });
  let trace: Buffer;
  try {
    await tab.goto(url);
    await until();
  } finally {
    trace = await browser.stopTracing();
  }
  const cost = readTrace(trace.toString('utf8'), session.origin);
  if (cost === null) throw new Error(`the content script did not run on ${url}`);
  return cost;
}
