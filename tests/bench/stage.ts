import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { launchChromium } from '../e2e/chromium/driver';
import { startReplica } from '../hub/replica';
import type { BrowserStage, Builds, Stage } from './contract';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = ['assets', 'components', 'entrypoints', 'utils', 'wxt.config.ts', 'package-lock.json'];

interface OwnedStage extends Stage {
  readonly close: () => Promise<void>;
}

/** Nothing is built or started before a measure asks for it. */
export function createStage(): OwnedStage {
  // Copies: a build that is made anew meanwhile would take the files away under the browser.
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  let builds: (() => Builds) | undefined;
  let browser: Promise<BrowserStage> | undefined;
  const built = (): Builds => (builds ??= outcome(() => buildBoth(folder)))();
  return {
    builds: built,
    browser: () => (browser ??= start(built().chrome)),
    async close() {
      // A browser that could not start has told so already.
      const started = await browser?.catch(() => undefined);
      await started?.session.close();
      await started?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function buildBoth(folder: string): Builds {
  return { chrome: build('chrome', folder), firefox: build('firefox', folder) };
}

/** What a call gave, again and again; one that failed is not tried a second time. */
function outcome<Value>(call: () => Value): () => Value {
  try {
    const value = call();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

async function start(extensionDir: string): Promise<BrowserStage> {
  ensureBrowsers();
  const replica = await startReplica();
  const { port: proxyPort } = replica.proxy;
  return { ...replica, session: await launchChromium({ extensionDir, proxyPort }) };
}

/** A copy below `to` of a build that is no older than its sources. */
function build(browser: 'chrome' | 'firefox', to: string): string {
  const name = `${browser}-mv3`;
  const built = join(ROOT, '.output', name);
  const copy = join(to, name);
  if (!isFresh(built)) make(browser);
  cpSync(built, copy, { recursive: true });
  return copy;
}

function isFresh(built: string): boolean {
  const manifest = join(built, 'manifest.json');
  return existsSync(manifest) && statSync(manifest).mtimeMs > newest();
}

function make(browser: string): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}`);
  throw new Error(`the build for ${browser} failed`);
}

function newest(): number {
  const paths = SOURCES.flatMap((source) => {
    const path = join(ROOT, source);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true }).map((file) => join(path, String(file)));
  });
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}
