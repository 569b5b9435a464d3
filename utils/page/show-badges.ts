import type { PageData } from '../hubs/contract';
import type { DescribeAnswer, LeftMessage } from '../messaging/protocol';
import type { PageRuntime } from './connection';
import { openRow, type Row, type RowOptions } from './row';
import { watchPage } from './watch-page';

export type { BadgesProblem, BadgesState } from './row';

interface BadgesOptions extends RowOptions {
  readonly runtime: PageRuntime & {
    readonly onMessage: MessageEvents;
    sendMessage(message: LeftMessage): Promise<unknown>;
  };
}

interface MessageEvents {
  addListener(
    listener: (value: unknown, sender: unknown, respond: (answer: DescribeAnswer) => void) => void,
  ): void;
}

/** For so long after a move to an address of a model, a page that shows none yet is watched. */
const ARRIVAL_MS = 10_000;

/**
 * Keeps a row of badges beside the header of the model that the page is about, and only of that: the page is read again
 * whenever its address, its header or what stands around the row changes. A page that shows no model has only a few
 * listeners: it observes nothing and wakes nothing.
 */
export function showBadges(options: BadgesOptions): void {
  const { document, page, runtime, later = setTimeout } = options;
  /** What the row that is shown is about; null without one. */
  let about: string | null = null;
  let row: Row | null = null;
  let drew = false;
  /** What the removed row was about: there is no new row until the page is about something else. */
  let unwanted: string | null = null;

  const here = (): string => document.location.href;
  const pick = (): PageData | null => page.pick(document, here());
  /** What a row is about and where it stands; what differs needs another row. */
  const nameOf = (data: PageData): string =>
    [
      page.subjectIn ? page.subjectIn(data.url) : new URL(data.url).pathname,
      data.source,
      data.kind,
      page.anchor(document) === null,
    ].join(' ');

  const takeAway = (): void => {
    if (about === null) return;
    about = null;
    row?.close();
    row = null;
    try {
      runtime.sendMessage({ type: 'left' }).catch(() => undefined);
    } catch {
      // The extension was updated: the toolbar is its successor's.
    }
  };
  /** Reads the page: the row that is shown stays when it is still right, else another takes its place, or none. */
  const look = (): void => {
    const data = pick();
    const name = data && nameOf(data);
    if (name === about) return;
    takeAway();
    if (data === null || name === null || name === unwanted) return;
    // An extension that was updated before it drew anything has not even the words to say so.
    if (runtime.id === undefined && !drew) return;
    drew = true;
    about = name;
    delete document.documentElement.dataset.plimsoll;
    const isCurrent = (): boolean => {
      if (about === name) look();
      return about === name;
    };
    row = openRow(options, data, isCurrent, () => {
      unwanted = name;
      takeAway();
      // The room kept for the row (`style.css`) is given back.
      document.documentElement.dataset.plimsoll = 'off';
    });
  };

  let arriving: MutationObserver | null = null;
  /** After a move the page may draw its model later. */
  const awaitArrival = (): void => {
    arriving?.disconnect();
    if (about !== null || page.byAddress?.(here()) === null) return;
    const observer = new MutationObserver(() => {
      look();
      if (about !== null) observer.disconnect();
    });
    arriving = observer;
    observer.observe(document, { childList: true, subtree: true });
    later(() => observer.disconnect(), ARRIVAL_MS);
  };

  runtime.onMessage.addListener((value, _sender, respond) => {
    const type = (value as { type?: unknown } | null)?.type; // only the background can send here
    if (type === 'describe') respond(pick() ?? page.byAddress?.(here()) ?? null);
    if (type !== 'refresh') return;
    look();
    row?.ask(false);
  });
  watchPage(document, (restored) => {
    look();
    // A page that comes back from the back-forward cache has lost its port.
    if (restored) row?.ask(false);
    awaitArrival();
  });
  look();
}
