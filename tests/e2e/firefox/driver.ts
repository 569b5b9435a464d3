import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import type { LaunchOptions, PageFunction, Session, Tab } from '../contract';
import { popupFor, tabIdOf } from '../extension-tabs';
import { createChrome, type Chrome } from './chrome';
import { Marionette } from './marionette';
import { createProfile, EXTENSION_UUID, type FirefoxProfile } from './profile';
import { createTab } from './tab';

/** A running Firefox with the extension in it. */
export interface FirefoxSession extends Session {
  readonly chrome: Chrome;
}

/** Starts Firefox in a fresh profile with the extension, all traffic led through the proxy when there is one. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxSession> {
  const port = await freePort();
  const profile = createProfile(options, port);
  const firefox = startBrowser(profile, options.headless ?? true);
  // A run that crashes must not leave a Firefox behind; killed first, its profile is removed after.
  const kill = () => firefox.kill('SIGKILL');
  process.prependOnceListener('exit', kill);
  const closed = once(firefox, 'exit').then(
    () => undefined,
    () => undefined,
  );
  const end = async () => {
    process.off('exit', kill);
    kill();
    if (firefox.exitCode === null && firefox.signalCode === null) await once(firefox, 'exit');
    profile.remove();
  };
  try {
    return await createSession(options, port, { closed, end });
  } catch (error) {
    await end();
    throw error;
  }
}

async function createSession(
  options: LaunchOptions,
  port: number,
  { closed, end }: { readonly closed: Promise<void>; readonly end: () => Promise<void> },
): Promise<FirefoxSession> {
  const client = await Marionette.connect(port);
  await client.send('WebDriver:NewSession', { acceptInsecureCerts: options.proxyPort !== null });
  // Shorter than a check's own time, so that one that hangs does not hold up the next.
  await client.send('WebDriver:SetTimeouts', { pageLoad: 20_000, script: 20_000 });
  const alone = createLock();
  const chrome = createChrome((action) => alone(() => action(client)));
  if (options.locale !== undefined) await chrome.setLocale(options.locale);
  const extensionDir = resolve(options.extensionDir);
  await client.send('Addon:Install', {
    path: extensionDir,
    temporary: true,
    allowPrivateBrowsing: options.privateWindows ?? false,
  });
  const origin = `moz-extension://${EXTENSION_UUID}`;

  const openIn = async (url: string, where: Record<string, unknown>): Promise<Tab> => {
    const { handle } = (await alone(() => client.send('WebDriver:NewWindow', where))) as {
      handle: string;
    };
    const tab = createTab((action) =>
      alone(async () => {
        await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
        return action(client);
      }),
    );
    await tab.goto(url);
    return tab;
  };

  const open = (url: string) => openIn(url, { type: 'tab' });

  const session: FirefoxSession = {
    browser: 'firefox',
    origin,
    chrome,
    open,
    openPrivate: (url) => openIn(url, { type: 'window', private: true }),
    isBackgroundRunning: async () => (await chrome.backgroundState()) !== 'stopped',
    stopBackground: chrome.stopBackground,
    closed,
    openExtensionPage: (path) => open(`${origin}/${path}`),
    tabId: (tab) => tabIdOf(session, tab),
    openPopup: async (about) => open(`${origin}/${await popupFor(session, about)}`),
    async inExtension<A extends unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<R> {
      // A picture at the extension's origin has its rights and no script of its own; JSON would open in a viewer.
      const tab = await open(`${origin}/${iconOf(extensionDir)}`);
      return tab.evaluate(fn, ...args).finally(() => tab.close());
    },
    async close() {
      client.close();
      await end();
    },
  };
  return session;
}

function startBrowser(profile: FirefoxProfile, headless: boolean): ChildProcess {
  const program = findFirefox();
  if (program === undefined) throw new Error('no Firefox found: set FIREFOX_PATH');
  const options = [
    '--no-remote',
    '--marionette',
    '--remote-allow-system-access',
    ...(headless ? ['--headless'] : []),
  ];
  return spawn(program, ['--profile', profile.path, ...options], {
    stdio: 'ignore',
    // Without it a release build does not let the address of remote settings be changed. Policies are read below HOME.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', HOME: profile.home },
  });
}

function iconOf(extensionDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const icons = (manifest as { icons?: Record<string, string> }).icons ?? {};
  const icon = Object.values(icons)[0];
  if (icon === undefined) throw new Error(`the manifest in ${extensionDir} names no icon`);
  return icon.replace(/^\//, '');
}

/** One command at a time: which window is the current one is a state of the whole session. */
function createLock(): <R>(action: () => Promise<R>) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const next = last.then(action, action);
    last = next.catch(() => undefined);
    return next;
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
