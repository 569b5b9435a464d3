import type { CDPSession } from 'playwright-core';
import type { ChromiumSession } from '../../e2e/chromium/driver';
import type { ChromiumTab } from '../../e2e/chromium/tab';

const OBSERVERS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver'];

/** The content script's own world in a tab, looked into by the debugger. */
export interface World {
  /** The observers of every kind that are alive in it. */
  readonly observers: () => Promise<number>;
  /** What it listens to: messages of the extension, events of window, document and root element. */
  readonly listeners: () => Promise<number>;
}

/** Attach before the page is loaded; each call looks at the page that is there then. */
export async function watchWorld({ context, origin }: ChromiumSession, tab: ChromiumTab): Promise<World> {
  const cdp = await context.newCDPSession(tab.page);
  let world: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.origin === origin) world = created.id;
  });
  await cdp.send('Runtime.enable');
  const evaluate = async (expression: string) => {
    if (world === undefined) throw new Error('the content script has no world in this page');
    return (await cdp.send('Runtime.evaluate', { expression, contextId: world })).result;
  };
  const objectId = async (expression: string): Promise<string> => {
    const { objectId: id } = await evaluate(expression);
    if (id === undefined) throw new Error(`${expression} is no object`);
    return id;
  };
  return {
    async observers() {
      const counts = OBSERVERS.map(async (name) => countOf(cdp, await objectId(`${name}.prototype`)));
      return sum(await Promise.all(counts));
    },
    async listeners() {
      const targets = ['window', 'document', 'document.documentElement'];
      const counts = targets.map(async (target) => {
        const { listeners } = await cdp.send('DOMDebugger.getEventListeners', {
          objectId: await objectId(target),
        });
        return listeners.length;
      });
      const messages = await evaluate('Number(chrome.runtime.onMessage.hasListeners())');
      return sum(await Promise.all(counts)) + Number(messages.value);
    },
  };
}

/** How many objects with this prototype outlive a collection of garbage. */
async function countOf(cdp: CDPSession, prototypeObjectId: string): Promise<number> {
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId });
  if (objects.objectId === undefined) throw new Error('the debugger names no objects');
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  return Number(result.value);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
