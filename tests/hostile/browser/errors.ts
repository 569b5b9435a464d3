import type { ChromiumSession } from '../../e2e/chromium/driver';
import type { Session } from '../../e2e/contract';
import type { FirefoxSession } from '../../e2e/firefox/driver';

/** Uncaught errors of the extension, wherever they were: its pages, its background, its script in a hub's page. */
export interface ErrorLog {
  /** What came since the last call. */
  readonly take: () => Promise<readonly string[]>;
}

export async function watchErrors(session: Session): Promise<ErrorLog> {
  return session.browser === 'chromium'
    ? inChromium(session as ChromiumSession) // the driver of this name makes no other
    : inFirefox(session as FirefoxSession);
}

interface Exception {
  readonly exceptionDetails: {
    readonly text: string;
    readonly url?: string;
    readonly exception?: { readonly description?: string };
  };
}

async function inChromium({ context, origin }: ChromiumSession): Promise<ErrorLog> {
  let seen: string[] = [];
  const note = (where: string, text: string): void => {
    if (text.includes(origin)) seen.push(`${where}: ${text.split('\n').slice(0, 3).join(' ')}`);
  };
  // Every world of a page, so also that of the content script.
  context.on('weberror', (event) => note('page', event.error().stack ?? String(event.error())));
  const browser = context.browser();
  if (browser === null) throw new Error('this Chromium has no browser-wide debugging session');
  const cdp = await browser.newBrowserCDPSession();
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (!targetInfo.url.startsWith(origin)) return;
    // What was thrown before is told again when asked for.
    const message = JSON.stringify({ id: 1, method: 'Runtime.enable' });
    void cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
  });
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message) as { method?: string; params?: Exception };
    if (method !== 'Runtime.exceptionThrown' || params === undefined) return;
    const { text, url, exception } = params.exceptionDetails;
    note('background', `${text} ${exception?.description ?? ''} ${url ?? origin}`);
  });
  cdp.on('Target.targetCreated', ({ targetInfo: { type, url, targetId } }) => {
    if (type !== 'service_worker' || !url.startsWith(origin)) return;
    void cdp.send('Target.attachToTarget', { targetId, flatten: false }).catch(() => undefined);
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  return {
    async take() {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}

function inFirefox({ chrome, origin }: FirefoxSession): ErrorLog {
  return {
    take: () =>
      chrome.execute<string[]>(
        // Firefox's own words on an event page that was ended while it waited, as these kinds end it, and on a redirect that
        // the policy of our page stopped: both are what is wanted, and nothing of ours threw.
        `const WARNING = 1, NO_ERRORS = /^Promise resolved after context unloaded|^Content-Security-Policy: .*\\(connect-src\\)/;
         const found = Services.console.getMessageArray().flatMap((message) => {
           if (!(message instanceof Ci.nsIScriptError) || message.flags & WARNING || NO_ERRORS.test(message.errorMessage)) return [];
           return message.sourceName.startsWith(arguments[0]) ? [message.errorMessage + ' ' + message.sourceName] : [];
         });
         Services.console.reset();
         return found;`,
        [origin],
      ),
  };
}
