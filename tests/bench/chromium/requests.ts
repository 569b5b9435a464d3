import type { CDPSession } from 'playwright-core';
import type { ChromiumSession } from '../../e2e/chromium/driver';
import type { ChromiumTab } from '../../e2e/chromium/tab';

/** The requests of the background, as they are made. */
export function backgroundRequests({ context }: ChromiumSession): string[] {
  const urls: string[] = [];
  context.on('request', (request) => {
    const worker = request.serviceWorker();
    // Its own script is read when it starts: no request to anyone.
    if (worker !== null && !request.url().startsWith('chrome-extension:')) urls.push(request.url());
  });
  return urls;
}

/** The requests of a tab that a script of the extension made, or that ask for a file of the extension. */
export async function scriptRequests(
  { context, origin }: ChromiumSession,
  tab: ChromiumTab,
): Promise<string[]> {
  const urls: string[] = [];
  const cdp: CDPSession = await context.newCDPSession(tab.page);
  cdp.on('Network.requestWillBeSent', ({ request, initiator }) => {
    const frames = initiator.stack?.callFrames ?? [];
    if ([request.url, ...frames.map(({ url }) => url)].some((url) => url.startsWith(origin)))
      urls.push(request.url);
  });
  await cdp.send('Network.enable');
  return urls;
}
