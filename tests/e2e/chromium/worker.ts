import type { BrowserContext, CDPSession } from 'playwright-core';
import { eventually } from '../harness';

/** Looks after the extension's service worker from the outside, as the browser does. */
export interface WorkerControl {
  isRunning(): Promise<boolean>;
  /** Ends the worker and returns once no such target is left. */
  stop(): Promise<void>;
}

/** Takes hold of the service worker of the extension at `origin`. */
export async function controlWorker(context: BrowserContext, origin: string): Promise<WorkerControl> {
  const browser = context.browser();
  if (browser === null) throw new Error('this Chromium has no browser-wide debugging session');
  const cdp = await browser.newBrowserCDPSession();
  return {
    isRunning: async () => (await workerTargets(cdp, origin)).length > 0,
    async stop() {
      for (const targetId of await workerTargets(cdp, origin))
        await cdp.send('Target.closeTarget', { targetId });
      await eventually(async () => (await workerTargets(cdp, origin)).length === 0, {
        what: 'the end of the worker',
      });
    },
  };
}

async function workerTargets(cdp: CDPSession, origin: string): Promise<string[]> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`))
    .map(({ targetId }) => targetId);
}
