import type { CDPSession, Page } from 'playwright-core';
import type { PageFunction, Shadow, Tab } from '../contract';
import { createShadow } from '../shadow';
import { sourceOf } from '../source';

/** A tab of Chromium; `page` is Playwright's own handle for what the common contract leaves out. */
export interface ChromiumTab extends Tab {
  readonly page: Page;
}

/** Wraps a Playwright page in the contract that both browsers share. */
export async function createTab(page: Page): Promise<ChromiumTab> {
  const cdp = await page.context().newCDPSession(page);
  const clickAt = (x: number, y: number) => page.mouse.click(x, y);

  return {
    page,
    clickAt,
    url: async () => page.url(),
    press: (key) => page.keyboard.press(key),
    close: () => page.close(),
    async goto(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    async evaluate<A extends unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<R> {
      return page.evaluate<R>(`${sourceOf(fn)}(...${JSON.stringify(args)})`);
    },
    async addScript(source) {
      await page.evaluate(`${source}\n;undefined`);
    },
    async screenshot(path) {
      await page.screenshot({ path });
    },
    shadow: (hostSelector, index = 0) => shadowOf(cdp, clickAt, hostSelector, index),
  };
}

function shadowOf(
  cdp: CDPSession,
  clickAt: (x: number, y: number) => Promise<void>,
  hostSelector: string,
  index: number,
): Shadow {
  return createShadow({
    clickAt,
    async evaluate<A extends unknown[], R>(fn: PageFunction<[ShadowRoot, ...A], R>, ...args: A): Promise<R> {
      const { root } = await rootOf(cdp, hostSelector, index);
      return callOn<R>(cdp, root, `function (...args) { return ${sourceOf(fn)}(this, ...args); }`, args);
    },
    async expose() {
      const { host, root } = await rootOf(cdp, hostSelector, index);
      const define =
        'function (value) { Object.defineProperty(this, "shadowRoot", { value, configurable: true }); }';
      await cdp.send('Runtime.callFunctionOn', {
        objectId: host,
        functionDeclaration: define,
        arguments: [{ objectId: root }],
      });
    },
  });
}

/** The object ids of a host and of its shadow root, which the debugger sees even when it is closed. */
async function rootOf(
  cdp: CDPSession,
  hostSelector: string,
  index: number,
): Promise<{ host: string; root: string }> {
  const missing = () => new Error(`no shadow root at ${hostSelector} [${index}]`);
  const found = await cdp.send('Runtime.evaluate', {
    expression: `document.querySelectorAll(${JSON.stringify(hostSelector)})[${index}]`,
  });
  const host = found.result.objectId;
  if (host === undefined) throw missing();
  const { node } = await cdp.send('DOM.describeNode', { objectId: host, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) throw missing();
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
  if (object.objectId === undefined) throw missing();
  return { host, root: object.objectId };
}

async function callOn<R>(
  cdp: CDPSession,
  objectId: string,
  functionDeclaration: string,
  args: unknown[],
): Promise<R> {
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as R;
}
