import { writeFile } from 'node:fs/promises';
import type { PageFunction, Shadow, Tab } from '../contract';
import { createShadow } from '../shadow';
import { sourceOf } from '../source';
import { clickActions, keyActions } from './keys';
import type { Marionette } from './marionette';

/** Runs an action with the tab's window as the current one and nothing in between. */
export type InTab = <R>(action: (client: Marionette) => Promise<R>) => Promise<R>;

/** Wraps a Marionette window in the contract that both browsers share. */
export function createTab(inTab: InTab): Tab {
  const command = async (name: string, params: Record<string, unknown> = {}) => {
    await inTab((client) => client.send(name, params));
  };
  const clickAt = (x: number, y: number) =>
    command('WebDriver:PerformActions', { actions: clickActions(x, y) });

  return {
    clickAt,
    goto: (url) => command('WebDriver:Navigate', { url }),
    reload: () => command('WebDriver:Refresh'),
    async close() {
      await inTab(async (client) => {
        const [handle] = (await client.send('WebDriver:CloseWindow')) as string[];
        // The session must not be left with a window that is gone.
        if (handle !== undefined) await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
      });
    },
    press: (key) => command('WebDriver:PerformActions', { actions: keyActions(key) }),
    url: () => inTab(async (client) => String(await client.send('WebDriver:GetCurrentURL'))),
    async evaluate<A extends unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<R> {
      return inTab((client) => client.execute<R>(`return ${sourceOf(fn)}(...arguments);`, args));
    },
    async addScript(source) {
      await inTab((client) => client.execute(source));
    },
    async screenshot(path) {
      const image = await inTab((client) =>
        client.send('WebDriver:TakeScreenshot', { full: false, hash: false }),
      );
      await writeFile(path, Buffer.from(String(image), 'base64'));
    },
    shadow: (hostSelector, index = 0) => shadowOf(inTab, clickAt, hostSelector, index),
  };
}

function shadowOf(
  inTab: InTab,
  clickAt: (x: number, y: number) => Promise<void>,
  hostSelector: string,
  index: number,
): Shadow {
  // Only the system sandbox sees openOrClosedShadowRoot.
  const inRoot = <R>(body: string, args: unknown[]) => {
    const script = `
      const [selector, index, args] = arguments;
      const host = document.querySelectorAll(selector)[index];
      const root = host?.openOrClosedShadowRoot ?? null;
      if (root === null) throw new Error('no shadow root at ' + selector + ' [' + index + ']');
      ${body}`;
    return inTab((client) => client.execute<R>(script, [hostSelector, index, args], 'system'));
  };
  return createShadow({
    clickAt,
    async evaluate<A extends unknown[], R>(fn: PageFunction<[ShadowRoot, ...A], R>, ...args: A): Promise<R> {
      return inRoot<R>(`return ${sourceOf(fn)}(root, ...args);`, args);
    },
    async expose() {
      await inRoot(
        `const descriptor = Cu.cloneInto({ value: root, configurable: true }, window, { wrapReflectors: true });
         Cu.waiveXrays(window).Object.defineProperty(Cu.waiveXrays(host), 'shadowRoot', descriptor);`,
        [],
      );
    },
  });
}
