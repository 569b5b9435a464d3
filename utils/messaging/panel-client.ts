import type { Runtime } from 'webextension-polyfill';
import { PANEL_PORT, type PanelAnswer, type PanelMessage } from './protocol';

interface PanelClient {
  /** Asks something about the tab; see `PanelMessage`. */
  readonly send: (message: PanelMessage) => void;
}

/** A stopped worker starts again with the next connection; one that cannot start is not asked forever. */
const RETRY_LIMIT = 3;

/** The popup's line to the background: answers for one tab, again after every restart of the worker. */
export function watchTab(
  runtime: Pick<Runtime.Static, 'connect'>,
  tab: number,
  listen: (answer: PanelAnswer) => void,
  onLost: () => void,
): PanelClient {
  let retries = 0;
  let port = open();

  function open(): Runtime.Port | null {
    try {
      return connect();
    } catch {
      onLost(); // the extension was updated or removed under the open popup
      return null;
    }
  }
  function connect(): Runtime.Port {
    const opened = runtime.connect({ name: PANEL_PORT });
    opened.onMessage.addListener((answer) => {
      retries = 0;
      listen(answer as PanelAnswer); // our own background is the only other end
    });
    opened.onDisconnect.addListener(() => {
      retries += 1;
      if (retries > RETRY_LIMIT) onLost();
      else port = open();
    });
    const watch: PanelMessage = { type: 'watch', tab };
    opened.postMessage(watch);
    return opened;
  }
  return {
    send(message) {
      try {
        if (port === null) onLost();
        else port.postMessage(message);
      } catch {
        onLost();
      }
    },
  };
}
