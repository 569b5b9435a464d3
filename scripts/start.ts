import type { LaunchOptions, Session } from '../tests/e2e/contract';
import { buildOf, HUB } from '../tests/e2e/environment';
import { startReplica } from '../tests/hub/replica';
import { SITES } from '../tests/hub/sites';
import { hubOf } from '../utils/hubs/index';
import { say } from './shell.mjs';
import { tour } from './lib/tour';

interface StartOptions {
  readonly browser: 'chromium' | 'firefox';
  /** The real hub, without proxy. */
  readonly live: boolean;
  /** Whether a window can be shown; without one, a tour in headless mode. */
  readonly display: boolean;
}

type Launch = (options: Pick<LaunchOptions, 'dark'>) => Promise<Session>;

/** Models of every site that the extension knows. */
const SUBJECTS = SITES.flatMap(({ subjects }) => subjects).filter(({ url }) => hubOf(url) !== null);
const INTERRUPTED = 130;

/** Opens the built extension on the replica hub (or the real one) until it is ended; the exit code. */
export async function start({ browser, live, display }: StartOptions): Promise<number> {
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('interrupted'));
  });
  const open: (() => Promise<void>)[] = [];
  const closing = <Opened extends { close(): Promise<void> }>(opened: Opened): Opened => {
    open.unshift(() => opened.close());
    return opened;
  };
  const proxyPort = live ? null : closing(await startReplica()).proxy.port;
  const driver =
    browser === 'firefox'
      ? (await import('../tests/e2e/firefox/driver')).launchFirefox
      : (await import('../tests/e2e/chromium/driver')).launchChromium;
  const launch: Launch = async (options) =>
    closing(await driver({ extensionDir: buildOf(browser), proxyPort, headless: !display, ...options }));

  try {
    const work = display ? window(launch, live) : tour(launch, browser);
    // What is still under way when a person presses Ctrl-C fails on the closed browser: nobody's business.
    const outcome = await Promise.race([work, interrupted]);
    if (outcome === 'interrupted') return display ? 0 : INTERRUPTED;
    return outcome;
  } catch (error) {
    say(`${browser} could not be used: ${firstLine(error)}`);
    return 1;
  } finally {
    await Promise.race([closeAll(open), new Promise((late) => setTimeout(late, 5000))]);
  }
}

/** A window to look at, until it is closed. */
async function window(launch: Launch, live: boolean): Promise<number> {
  say(`opening a browser on ${live ? 'the real hub' : 'the replica hub'}…`);
  const session = await launch({});
  const address = live ? `${HUB}/models` : (SUBJECTS[0]?.url ?? HUB);
  try {
    await session.open(address);
  } catch (error) {
    say(`${address} did not open: ${firstLine(error)}`);
    return 1;
  }
  if (live) say('open any model: the badges stand under its name. The profile is empty and thrown away.');
  else sayAddresses();
  say('close the window or press Ctrl-C to end.');
  await session.closed;
  return 0;
}

function sayAddresses(): void {
  say(`nothing but the replica can be reached in this window. Its models, also at ${HUB}/models:`);
  for (const { url, title } of SUBJECTS) console.log(`  ${url}  ${title}`);
}

async function closeAll(open: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of open) await close().catch(() => undefined);
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
