import { askGithub } from '../../utils/code-hosts/ask';
import type { CodeHostAnswer } from '../../utils/code-hosts/contract';
import type { PanelAnswer, PanelMessage } from '../../utils/messaging/protocol';
import { browser } from '../../utils/browser';

/** A page that Chromium runs apart from all others, with a policy of its own (`wxt.config.ts`). */
const PAGE = 'code-host.html';

let frame: Promise<Window> | null = null;

function openFrame(): Promise<Window> {
  const element = document.createElement('iframe');
  element.hidden = true;
  element.src = browser.runtime.getURL(PAGE);
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () =>
      element.contentWindow ? resolve(element.contentWindow) : reject(new Error('no frame')),
    );
    document.body.append(element);
  });
}

async function askInFrame(path: string): Promise<CodeHostAnswer | null> {
  frame ??= openFrame();
  const { port1, port2 } = new MessageChannel();
  const window = await frame;
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data as CodeHostAnswer | null)); // our own page
    port1.start();
    // The frame has an origin that cannot be named.
    window.postMessage(path, '*', [port2]);
  });
}

/** In Firefox the popup itself may ask: there the background has a narrower policy than it. */
const askCodeHost =
  import.meta.env.BROWSER === 'firefox'
    ? (path: string) => askGithub(path, (...request) => fetch(...request))
    : askInFrame;

/** Asks the code host what the background wants to know. */
export function askFor(
  { id, path }: Extract<PanelAnswer, { type: 'ask-code-host' }>,
  send: (message: PanelMessage) => void,
): void {
  void askCodeHost(path)
    .catch(() => null)
    .then((answer) => send({ type: 'code-host', id, answer }));
}
