import type { Runtime, Tabs } from 'webextension-polyfill';
import { permissionFor, type IsAllowed } from '../bytes/allowed-fetch';
import type { ReadProgress } from '../assess/inspection';
import type { Progress } from '../assess/progress';
import type { ReportStore } from '../cache/records';
import type { Facts } from '../facts/facts';
import type { PageSource } from '../hubs/contract';
import { inSlices } from '../assess/many-files';
import { HUBS, pageOf } from '../hubs/index';
import { pageOrigin } from '../hubs/page-origin';
import { assessing } from '../report/assess';
import { fetchWhile } from '../settings/fetch-while';
import { isOn, type NetworkMode, type Settings } from '../settings/settings';
import { codeHostLine } from './code-host-line';
import {
  PANEL_PORT,
  type DescribeAnswer,
  type DescribeMessage,
  type PanelAnswer,
  type PanelMessage,
  type Recent,
  type RefreshMessage,
} from './protocol';
import {
  fromHubPage,
  fromOwnPage,
  isLeft,
  receiveDescription,
  receivePanel,
  type Described,
  type Sender,
} from './receive';
import type { Room, RoomOf } from './rooms';
import { openPort } from './serve-pages';

interface PanelService {
  readonly runtime: Pick<Runtime.Static, 'id' | 'onConnect' | 'onMessage' | 'getURL'>;
  readonly tabs: Pick<Tabs.Static, 'sendMessage' | 'get'>;
  readonly roomOf: RoomOf;
  readonly settings: () => Promise<Settings>;
  /** Once it is known whether the organisation allows to ask. */
  readonly network: () => Promise<NetworkMode>;
  readonly isAllowed: IsAllowed;
  readonly now: () => number;
}

/** How many subjects the popup lists when its tab shows no model. */
const RECENT_COUNT = 12;

const nothing = (): void => undefined;

/** Feeds the popup: what its tab shows, or the last subjects seen when that is no model. */
export function servePanel(service: PanelService): void {
  const { runtime } = service;
  runtime.onConnect.addListener((port) => {
    if (port.name !== PANEL_PORT) return;
    if (!port.sender || !fromOwnPage(port.sender, runtime.id, runtime.getURL(''))) {
      port.disconnect();
      return;
    }
    let stop: () => void = nothing;
    let tab: number | null = null;
    let asked = 0;
    const { post: send, isOpen } = openPort(port, () => stop());
    const post = (answer: PanelAnswer): void => send(answer);
    const codeHost = codeHostLine(post);
    const askCodeHost = fetchWhile(async () => (await service.network()) === 'hub-api', codeHost.fetch);
    const take = (received: PanelMessage): void => {
      if (received.type === 'stop') {
        stop();
        stop = nothing;
        return;
      }
      if (received.type === 'code-host') {
        codeHost.take(received.id, received.answer);
        return;
      }
      if (received.type === 'watch') tab = received.tab;
      const again = received.type === 'again';
      asked += 1;
      const question = asked;
      void lookAt(service, tab).then(async ({ described, shown }) => {
        const room = service.roomOf(shown);
        const work =
          described && described !== 'access-removed'
            ? workOf(room, received, described.facts, { post, askCodeHost })
            : null;
        const works = work !== null && (await service.network()) === 'hub-api';
        // A later question, or a closed popup, makes this answer nobody's.
        if (!isOpen() || question !== asked) return;
        stop();
        stop = nothing;
        if (described === null) {
          // A private window lists no models, neither its own nor those of other windows.
          post({ type: 'none', recent: shown?.incognito === false ? await recent(room.store) : [] });
          return;
        }
        if (described === 'access-removed') {
          post({ type: 'problem', problem: described });
          return;
        }
        const { facts, source } = described;
        if (works) {
          stop = startWork(work, source, post, () => refresh(service, tab));
          return;
        }
        stop = room.assessor.assess(
          { facts, again, linked: true },
          (progress) => {
            post({ type: 'report', source, ...progress });
            // What the linked phase found may change the badges too.
            if (progress.final && (again || progress.origin === 'fresh')) refresh(service, tab);
          },
          () => post({ type: 'problem', problem: 'internal' }),
        );
      });
    };
    port.onMessage.addListener((value: unknown) => {
      const received = receivePanel(value);
      if (received === null) post({ type: 'problem', problem: 'malformed' });
      else take(received);
    });
    // The popup stays open while its tab moves on to something else.
    const follow = (value: unknown, sender: Sender): undefined => {
      if (tab !== null && sender.tab?.id === tab && fromHubPage(sender, runtime.id) && isLeft(value))
        take({ type: 'watch', tab });
    };
    runtime.onMessage.addListener(follow);
    port.onDisconnect.addListener(() => runtime.onMessage.removeListener(follow));
  });
}

/** Asks the tab itself: the background may have been stopped since the tab spoke, and keeps no list of tabs. */
async function describe(
  { tabs, settings, isAllowed, now }: PanelService,
  tab: number | null,
): Promise<Described | 'access-removed' | null> {
  if (tab === null) return null;
  const question: DescribeMessage = { type: 'describe' };
  const answer = await tabs.sendMessage(tab, question).catch(() => byAddress(tabs, tab));
  const described = receiveDescription(answer, await addressOf(tabs, tab), now());
  const hub = HUBS.find(({ id }) => id === described?.facts.subject.hub);
  if (described === null || hub === undefined || !isOn(await settings(), hub.id)) return null;
  return (await isAllowed(permissionFor(pageOrigin(described.facts, hub)))) ? described : 'access-removed';
}

const addressOf = (tabs: PanelService['tabs'], tab: number): Promise<string | undefined> =>
  tabs.get(tab).then(
    ({ url }) => url,
    () => undefined, // the tab was closed
  );

/** A tab that was open before the extension was there has no script of ours, but an address. */
async function byAddress(tabs: PanelService['tabs'], tab: number): Promise<DescribeAnswer> {
  const url = await addressOf(tabs, tab);
  return url === undefined || !URL.canParse(url) ? null : (pageOf(url)?.byAddress?.(url) ?? null);
}

/** What a tab shows, and the tab; none when it is closed. */
async function lookAt(service: PanelService, tab: number | null) {
  const asked = tab === null ? undefined : service.tabs.get(tab).catch(() => undefined);
  const [described, shown] = await Promise.all([describe(service, tab), asked]);
  return { described, shown };
}

/** Work that a click of the reader starts. */
type Work = (signal: AbortSignal, listen: (progress: Progress) => void) => Promise<void>;

interface Popup {
  readonly post: (answer: PanelAnswer) => void;
  readonly askCodeHost: typeof fetch;
}

/** The work that a message starts; null for messages that only ask for a report. */
function workOf(room: Room, message: PanelMessage, facts: Facts, { post, askCodeHost }: Popup): Work | null {
  const onProgress = (progress: ReadProgress): void => post({ type: 'reading', ...progress });
  switch (message.type) {
    case 'read':
      return (signal, listen) => room.read({ facts, paths: message.paths, signal, listen, onProgress });
    case 'code':
      return (signal, listen) => room.lookUpCode({ facts, fetch: askCodeHost, signal, listen });
    case 'compare-headers':
      return (signal, listen) => room.compareHeaders({ facts, signal, listen, onProgress });
    default:
      return null;
  }
}

/** Works until all is done or the reader stops it; returns how to stop. */
function startWork(
  begin: Work,
  source: PageSource,
  post: (answer: PanelAnswer) => void,
  onFinal: () => void,
): () => void {
  const abort = new AbortController();
  void begin(abort.signal, (progress) => {
    post({ type: 'report', source, ...progress });
    if (progress.final) onFinal();
  }).catch(() => post({ type: 'problem', problem: 'internal' }));
  return () => abort.abort();
}

/** Redraws the badges on the page from the new report. */
function refresh({ tabs }: PanelService, tab: number | null): void {
  const message: RefreshMessage = { type: 'refresh' };
  if (tab !== null) void tabs.sendMessage(tab, message).catch(() => undefined);
}

async function recent(store: ReportStore) {
  const records = await store.recent(RECENT_COUNT);
  const shown: Recent[] = [];
  for (const { facts, stage, assessedAt, usedAt } of records) {
    const { subject, verdicts } = await inSlices(facts, assessing(facts, stage, assessedAt));
    shown.push({ subject, verdicts, usedAt });
  }
  return shown;
}
