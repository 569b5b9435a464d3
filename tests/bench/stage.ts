import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { launchChromium } from '../e2e/chromium/driver';
import { startProxy } from '../hub/proxy';
import { startHub } from '../hub/server';
import type { BrowserStage, Builds, Stage } from './contract';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = ['assets', 'components', 'entrypoints', 'utils', 'wxt.config.ts', 'package-lock.json'];

interface OwnedStage extends Stage {
  readonly close: () => Promise<void>;
}

/** Nothing is built or started before a measure asks for it. */
export function createStage(): OwnedStage {
  let builds: Builds | undefined;
  let browser: Promise<BrowserStage> | undefined;
  const built = (): Builds => (builds ??= { chrome: build('chrome'), firefox: build('firefox') });
  return {
    builds: built,
    browser: () => (browser ??= start(built().chrome)),
    async close() {
      // A browser that could not start has told so already.
      const started = await browser?.catch(() => undefined);
      if (started === undefined) return;
      await started.session.close();
      await started.proxy.close();
      await started.hub.close();
    },
  };
}

async function start(extensionDir: string): Promise<BrowserStage> {
  ensureBrowsers();
  const hub = await startHub();
  const proxy = await startProxy({ hub });
  return { hub, proxy, session: await launchChromium({ extensionDir, proxyPort: proxy.port }) };
}

/** The folder of a build that is no older than its sources. */
function build(browser: 'chrome' | 'firefox'): string {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest()) return folder;
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build for ${browser} failed\n${stdout}\n${stderr}`);
  return folder;
}

function newest(): number {
  const paths = SOURCES.flatMap((source) => {
    const path = join(ROOT, source);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true }).map((file) => join(path, String(file)));
  });
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}
