import { resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import type { LaunchOptions, PageFunction, Session, Tab } from '../contract';
import { eventually } from '../harness';
import { popupFor, tabIdOf } from '../extension-tabs';
import { createProfileFolder } from '../profile';
import { createTab, type ChromiumTab } from './tab';
import { controlWorker } from './worker';

/** A running Chromium with the extension in it. */
export interface ChromiumSession extends Session {
  readonly context: BrowserContext;
  readonly extensionId: string;
  open(url: string): Promise<ChromiumTab>;
  openPopup(about?: Tab | number): Promise<ChromiumTab>;
  openExtensionPage(path: string): Promise<ChromiumTab>;
  /** The service worker while it runs, for `worker().evaluate(…)`. */
  worker(): Promise<Worker>;
}

/** Starts Chromium in a fresh profile with the extension, all traffic led through the proxy when there is one. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumSession> {
  const own = options.profile ? null : createProfileFolder('chromium');
  const context = await startBrowser(options, (options.profile ?? own)?.path ?? '');
  if (options.privateWindows) await loadForPrivateWindows(context, options.extensionDir);
  const worker = async () => context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const extensionId = options.installed ?? new URL((await worker()).url()).host;
  const origin = `chrome-extension://${extensionId}`;
  if (options.installed !== undefined)
    await installed(context, origin).catch(async (error: unknown) => {
      await context.close();
      throw error;
    });
  const background = await controlWorker(context, origin);

  const open = async (url: string): Promise<ChromiumTab> => {
    const page = await context.newPage();
    await page.goto(url);
    return createTab(page);
  };

  const session: ChromiumSession = {
    browser: 'chromium',
    context,
    extensionId,
    origin,
    open,
    openPrivate: (url) => openPrivate(session, url),
    worker,
    isBackgroundRunning: background.isRunning,
    stopBackground: background.stop,
    closed: endOf(context),
    openExtensionPage: (path) => open(`${origin}/${path}`),
    tabId: (tab) => tabIdOf(session, tab),
    openPopup: async (about) => open(`${origin}/${await popupFor(session, about)}`),
    async inExtension<A extends unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<R> {
      // Any file at the extension's origin has its rights, and this one has no script of its own.
      const tab = await open(`${origin}/manifest.json`);
      return tab.evaluate(fn, ...args).finally(() => tab.close());
    },
    async close() {
      await context.close();
      own?.remove();
    },
  };
  // A person who looks on is not kept waiting.
  if (options.headless ?? true) await policyKnown(session);
  return session;
}

/**
 * In a new profile the extension asks no hub before it is known whether there is a policy; a test of what it asks
 * begins after that.
 */
const policyKnown = ({ inExtension }: Session): Promise<void> =>
  inExtension(async () => {
    const isKnown = async (): Promise<boolean> => {
      if (!(await indexedDB.databases()).some(({ name }) => name === 'plimsoll-policy')) return false;
      return new Promise((known) => {
        const opening = indexedDB.open('plimsoll-policy');
        opening.addEventListener('error', () => known(false));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('rows').objectStore('rows').count();
          counting.addEventListener('success', () => known(counting.result > 0));
          opening.result.close();
        });
      });
    };
    const deadline = performance.now() + 15_000;
    while (!(await isKnown()) && performance.now() < deadline)
      await new Promise((again) => setTimeout(again, 100));
  });

/** A policy's extension is installed a while after the browser's start; until then its pages are blocked. */
async function installed(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  const isThere = () =>
    page.goto(`${origin}/manifest.json`).then(
      () => true,
      () => false,
    );
  await eventually(isThere, { timeout: 20_000, interval: 500, what: 'the extension of the policy' });
  await page.close();
}

/** The one way to have Chromium let an extension into its private windows without a click. */
async function loadForPrivateWindows(context: BrowserContext, extensionDir: string): Promise<void> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  type Send = (method: string, params: object) => Promise<unknown>;
  const send = cdp?.send.bind(cdp) as Send | undefined; // a method that the types do not know yet
  await send?.('Extensions.loadUnpacked', { path: resolve(extensionDir), enableInIncognito: true });
}

async function openPrivate({ inExtension }: Session, url: string): Promise<{ close(): Promise<void> }> {
  const id = await inExtension(
    async (address: string) => (await browser.windows.create({ incognito: true, url: address })).id,
    url,
  );
  return { close: () => inExtension((window: number) => browser.windows.remove(window), id) };
}

declare const browser: {
  readonly windows: {
    create(how: { readonly incognito: boolean; readonly url: string }): Promise<{ readonly id: number }>;
    remove(id: number): Promise<void>;
  };
};

/** Of an extension that is not loaded by a flag. */
const IN_THE_WAY = ['--disable-extensions', '--disable-background-networking'];

function startBrowser(options: LaunchOptions, profile: string): Promise<BrowserContext> {
  const { proxyPort, dark = false, locale = 'en-US', headless = true, scale = 1 } = options;
  const extensionDir = resolve(options.extensionDir);
  const isLoaded = options.privateWindows !== true && options.installed === undefined;
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found: set CHROMIUM_PATH');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    locale,
    colorScheme: dark ? 'dark' : 'light',
    // A person's window has the size that the person gives it.
    ...(headless ? { viewport: { width: 1280, height: 800 }, deviceScaleFactor: scale } : { viewport: null }),
    ...(proxyPort !== null && {
      ignoreHTTPSErrors: true,
      proxy: { server: `http://127.0.0.1:${proxyPort}` },
    }),
    // On the real network the sandbox stays on; root has none to use.
    chromiumSandbox: proxyPort === null && process.getuid?.() !== 0,
    // A window that a person looks at is closed by `npm start` itself.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    // On Linux the browser's own language, which browser.i18n follows, comes from here and not from `locale`.
    env: { ...environment(), LANGUAGE: locale.replace('-', '_') },
    args: [
      ...(proxyPort === null ? [] : ['--ignore-certificate-errors']),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      // It would keep a policy's extension from being installed.
      ...(options.installed === undefined ? ['--disable-background-networking'] : []),
      '--disable-component-update',
      '--disable-sync',
      `--lang=${locale}`,
      ...(options.privateWindows ? ['--enable-unsafe-extension-debugging'] : []),
      ...(isLoaded
        ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]
        : []),
    ],
    ...(!isLoaded && { ignoreDefaultArgs: IN_THE_WAY }),
  });
}

/** A person ends it by closing its last window. */
function endOf(context: BrowserContext): Promise<void> {
  return new Promise((resolved) => {
    context.once('close', () => resolved());
    const watch = (page: Page) => page.once('close', () => context.pages().length === 0 && resolved());
    context.pages().forEach(watch);
    context.on('page', watch);
  });
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
