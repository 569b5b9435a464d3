import type { Action, Runtime } from 'webextension-polyfill';
import { summarize } from '../report/summary';
import { isOn, type Settings } from '../settings/settings';
import { floodGate, PORTS_PER_TAB } from './flood';
import { PAGE_PORT, type PageAnswer } from './protocol';
import { showOnToolbar } from './toolbar';
import { fromHubPage, receiveAssess } from './receive';
import type { RoomOf } from './rooms';

interface PageService {
  readonly runtime: Pick<Runtime.Static, 'id' | 'onConnect'>;
  readonly action: Action.Static;
  readonly roomOf: RoomOf;
  readonly settings: () => Promise<Settings>;
  readonly now: () => number;
  readonly title: (report: Parameters<typeof summarize>[0]) => string;
}

/** Answers pages on their ports: every question is checked, every answer streamed, for as long as the port is open. */
export function servePages({ runtime, action, roomOf, settings, now, title }: PageService): void {
  const mayAsk = floodGate(now);
  const ports = new Map<number, number>();
  const count = (tab: number, change: 1 | -1): void => {
    const open = (ports.get(tab) ?? 0) + change;
    if (open > 0) ports.set(tab, open);
    else ports.delete(tab);
  };
  runtime.onConnect.addListener((port) => {
    if (port.name !== PAGE_PORT) return;
    const { sender } = port;
    const tab = sender?.tab?.id;
    const url = sender?.url;
    if (!sender || tab === undefined || url === undefined || !fromHubPage(sender, runtime.id)) {
      port.disconnect();
      return;
    }
    if ((ports.get(tab) ?? 0) >= PORTS_PER_TAB) {
      port.disconnect();
      return;
    }
    count(tab, 1);
    let stop: () => void = nothing;
    const { post, isOpen, close } = openPort(port, () => {
      count(tab, -1);
      stop();
    });
    port.onMessage.addListener((value: unknown) => {
      if (!mayAsk(tab)) {
        close();
        return;
      }
      const received = receiveAssess(value, url, now());
      if (!received.ok) {
        post({ type: 'problem', problem: received.problem });
        return;
      }
      const look = received.message;
      void settings().then((current) => {
        // A tab that moved on meanwhile must not get this subject's mark on the toolbar.
        if (!isOpen()) return;
        if (!isOn(current, look.facts.subject.hub)) {
          post({ type: 'off' });
          return;
        }
        stop();
        stop = roomOf(sender.tab).assessor.assess(
          look,
          ({ report, origin, final }) => {
            post({ type: 'summary', summary: summarize(report, origin, final) });
            void showOnToolbar(action, tab, report, title(report));
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
  readonly close: () => void;
}

/** Posts to a port until it closes; a port that closed in between is not an error. */
export function openPort(port: Runtime.Port, onClose: () => void): OpenPort {
  let open = true;
  const end = (): void => {
    if (!open) return;
    open = false;
    onClose();
  };
  port.onDisconnect.addListener(end);
  const post = (answer: PageAnswer | object): void => {
    if (!open) return;
    try {
      port.postMessage(answer);
    } catch {
      end(); // the page went into the back-forward cache: its port is dead without a word
    }
  };
  const close = (): void => {
    port.disconnect();
    end(); // the browser tells only the other end
  };
  return { post, isOpen: () => open, close };
}
