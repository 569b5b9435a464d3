import { join } from 'node:path';
import type { Hub } from '../hub/contract';
import type { Proxy } from '../hub/proxy';
import { startReplica } from '../hub/replica';
import type { LaunchOptions, Session, Tab } from './contract';
import { createSuite, resultsDir, type Suite } from './harness';

const ROOT = join(import.meta.dirname, '..', '..');
export const HUB = 'https://huggingface.co';

/** Everything a check works with: the replica hub behind its proxy, and a browser with the built extension. */
export interface Environment {
  readonly hub: Hub;
  readonly proxy: Proxy;
  readonly session: Session;
  readonly suite: Suite;
  /** Another browser with an empty profile, at the same hub. */
  readonly launch: (options: Partial<LaunchOptions>) => Promise<Session>;
  /** Opens a tab, hands it over, closes it. */
  readonly withTab: (path: string, act: (tab: Tab) => Promise<void>) => Promise<void>;
  /** Opens the popup about a tab, hands it over, closes it. */
  readonly withPopup: (about: Tab, act: (popup: Tab) => Promise<void>) => Promise<void>;
  /** A hub without faults and quota, a log without requests, an extension that remembers nothing. */
  readonly reset: () => Promise<void>;
}

interface Browser {
  readonly name: Session['browser'];
  readonly launch: (options: LaunchOptions) => Promise<Session>;
  /** What the results are called; the browser's name when not given. */
  readonly suite?: string;
}

/** The folder of a browser's build: the shipped one, or one of those in a folder of their own. */
export const buildOf = (browser: Session['browser'], folder = ''): string =>
  join(ROOT, '.output', folder, browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

/** Starts hub, proxy and browser, runs the checks, and leaves nothing running. */
export async function runChecks(
  browser: Browser,
  checks: readonly ((environment: Environment) => Promise<void>)[],
): Promise<void> {
  const replica = await startReplica();
  const { hub, proxy } = replica;
  const launch = (options: Partial<LaunchOptions> = {}): Promise<Session> =>
    browser.launch({ extensionDir: buildOf(browser.name), proxyPort: proxy.port, ...options });
  const session = await launch();
  const suite = createSuite(browser.suite ?? browser.name);
  let current: Tab | undefined;
  suite.onFailure(async (path) => current?.screenshot(path));

  const withTab = async (path: string, act: (tab: Tab) => Promise<void>): Promise<void> => {
    const tab = await session.open(HUB + path);
    current = tab;
    await act(tab);
    // A tab of a failed check stays open for its picture; the browser's end closes it.
    current = undefined;
    await tab.close();
  };
  const withPopup = async (about: Tab, act: (popup: Tab) => Promise<void>): Promise<void> => {
    const popup = await session.openPopup(about);
    // Closed in any case: an open popup keeps the background from being stopped.
    await act(popup).finally(() => popup.close());
  };
  const reset = async (): Promise<void> => {
    hub.faults.length = 0;
    hub.setQuota({ api: undefined });
    proxy.offline(false);
    await inExtension(session, { settings: {}, clear: true });
    await session.stopBackground();
    hub.clearRequests();
  };
  try {
    for (const check of checks)
      await check({ hub, proxy, session, suite, launch, withTab, withPopup, reset });
    suite.finish();
  } finally {
    await session.close();
    await replica.close();
  }
}

/** Sets the reader's settings from inside the extension, and empties its cache when asked to. */
export async function inExtension(
  session: Session,
  wanted: { readonly settings: object; readonly clear: boolean },
): Promise<void> {
  await session.inExtension(async ({ settings, clear }) => {
    await browser.storage.local.set({ settings });
    if (!clear) return;
    // Among it the memory of a 429.
    await browser.storage.session.clear();
    await browser.runtime.sendMessage({ type: 'clear' });
  }, wanted);
}

declare const browser: {
  readonly storage: {
    readonly local: { set(values: object): Promise<void> };
    readonly session: { clear(): Promise<void> };
  };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};

/** Where pictures for people go. */
export const picture = (name: string): string => join(resultsDir, name);
