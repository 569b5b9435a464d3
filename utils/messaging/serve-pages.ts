import type { Action, Runtime, Tabs } from 'webextension-polyfill';
import { permissionFor, type IsAllowed } from '../bytes/allowed-fetch';
import { summarize } from '../report/summary';
import { isOn, type Settings } from '../settings/settings';
import { tabLimits } from './floods';
import { PAGE_PORT, type PageAnswer } from './protocol';
import { fromHubPage, isLeft, isStillAt, receiveAssess, type Sender } from './receive';
import { clearToolbar, showOnToolbar } from './toolbar';
import type { RoomOf } from './rooms';

interface PageService {
  readonly runtime: Pick<Runtime.Static, 'id' | 'onConnect' | 'onMessage'>;
  readonly action: Action.Static;
  readonly tabs: Pick<Tabs.Static, 'get'>;
  readonly roomOf: RoomOf;
  readonly settings: () => Promise<Settings>;
  readonly isAllowed: IsAllowed;
  readonly now: () => number;
  readonly title: (report: Parameters<typeof summarize>[0]) => string;
}

/** Answers pages on their ports: every question is checked, every answer streamed, for as long as the port is open. */
export function servePages(service: PageService): void {
  const { runtime, action, tabs, roomOf, settings, isAllowed, now, title } = service;
  const limits = tabLimits(now);
  runtime.onMessage.addListener((value: unknown, sender: Sender) => {
    const tab = sender.tab?.id;
    if (tab !== undefined && fromHubPage(sender, runtime.id) && isLeft(value)) void clearToolbar(action, tab);
    return undefined;
  });
  runtime.onConnect.addListener((port) => {
    if (port.name !== PAGE_PORT) return;
    const { sender } = port;
    const tab = sender?.tab?.id;
    const url = sender?.url;
    if (
      !sender ||
      tab === undefined ||
      url === undefined ||
      !fromHubPage(sender, runtime.id) ||
      !limits.opened(tab)
    ) {
      port.disconnect();
      return;
    }
    let stop: () => void = nothing;
    const { post, isOpen } = openPort(port, () => {
      stop();
      limits.closed(tab);
    });
    port.onMessage.addListener((value: unknown) => {
      if (!limits.asked(tab)) {
        post({ type: 'problem', problem: 'too-many' });
        return;
      }
      const received = receiveAssess(value, sender, now());
      if (!received.ok) {
        post({ type: 'problem', problem: received.problem });
        return;
      }
      const look = received.message;
      // Asked at every message: a page that was opened before the reader took the permission back keeps its script.
      void Promise.all([settings(), isAllowed(permissionFor(url))]).then(([current, allowed]) => {
        // A tab that moved on meanwhile must not get this subject's mark on the toolbar.
        if (!isOpen()) return;
        if (!allowed) {
          stop();
          post({ type: 'problem', problem: 'access-removed' });
          return;
        }
        if (!isOn(current, look.facts.subject.hub)) {
          post({ type: 'off' });
          return;
        }
        stop();
        stop = roomOf(sender.tab).assessor.assess(
          look,
          ({ report, origin, final }) => {
            post({ type: 'summary', summary: summarize(report, origin, final) });
            void tabs
              .get(tab)
              .catch(() => null) // the tab was closed
              .then((there) => {
                // The toolbar is the tab's, and the tab may show another model by now.
                const stays =
                  there !== null && (there.url === undefined || isStillAt(there.url, value, look));
                return stays && isOpen() ? showOnToolbar(action, tab, report, title(report)) : undefined;
              });
          },
          () => post({ type: 'problem', problem: 'internal' }),
        );
      });
    });
  });
}

const nothing = (): void => undefined;

interface OpenPort {
  readonly post: (answer: PageAnswer | object) => void;
  readonly isOpen: () => boolean;
}

/** Posts to a port until it closes; a port that closed in between is not an error. */
export function openPort(port: Runtime.Port, onClose: () => void): OpenPort {
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    onClose();
  };
  port.onDisconnect.addListener(close);
  const post = (answer: PageAnswer | object): void => {
    if (!open) return;
    try {
      port.postMessage(answer);
    } catch {
      close(); // the page went into the back-forward cache: its port is dead without a word
    }
  };
  return { post, isOpen: () => open };
}
