import type { Runtime, Tabs } from 'webextension-polyfill';
import type { Assessor } from '../assess/assessor';
import type { CodeLookUpRequest } from '../assess/code-look-up';
import type { CompareRequest } from '../assess/compare-headers';
import type { ReadProgress } from '../assess/inspection';
import type { Progress } from '../assess/progress';
import type { ReadRequest } from '../assess/reader';
import type { ReportStore } from '../cache/records';
import type { Facts } from '../facts/facts';
import { isOn, type Settings } from '../settings/settings';
import {
  PANEL_PORT,
  type DescribeMessage,
  type PanelAnswer,
  type PanelMessage,
  type RefreshMessage,
} from './protocol';
import { fromOwnPage, receiveDescription, receivePanel } from './receive';
import { openPort } from './serve-pages';

interface PanelService {
  readonly runtime: Pick<Runtime.Static, 'id' | 'onConnect' | 'getURL'>;
  readonly tabs: Pick<Tabs.Static, 'sendMessage'>;
  readonly assessor: Assessor;
  readonly store: ReportStore;
  readonly settings: () => Promise<Settings>;
  readonly read: (request: ReadRequest) => Promise<void>;
  readonly lookUpCode: (request: CodeLookUpRequest) => Promise<void>;
  readonly compareHeaders: (request: CompareRequest) => Promise<void>;
  readonly now: () => number;
}

/** How many subjects the popup lists when its tab shows no model. */
const RECENT_COUNT = 12;

const nothing = (): void => undefined;

/** Feeds the popup: what its tab shows, or the last subjects seen when that is no model. */
export function servePanel(service: PanelService): void {
  const { runtime, assessor } = service;
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
    port.onMessage.addListener((value: unknown) => {
      const received = receivePanel(value);
      if (received === null) {
        post({ type: 'problem', problem: 'malformed' });
        return;
      }
      if (received.type === 'stop') {
        stop();
        stop = nothing;
        return;
      }
      if (received.type === 'watch') tab = received.tab;
      const again = received.type === 'again';
      asked += 1;
      const question = asked;
      void describe(service, tab).then(async (facts) => {
        if (facts === null) {
          post({ type: 'none', recent: await recent(service.store) });
          return;
        }
        // A later question, or a closed popup, makes this answer nobody's.
        if (!isOpen() || question !== asked) return;
        stop();
        const work = workOf(service, received, facts, post);
        if (work !== null) {
          stop = startWork(work, post, () => refresh(service, tab));
          return;
        }
        stop = assessor.assess(
          { facts, again, reads: true, linked: true },
          (progress) => {
            post({ type: 'report', ...progress });
            // What the linked phase found may change the badges too.
            if (progress.final && (again || progress.origin === 'fresh')) refresh(service, tab);
          },
          () => post({ type: 'problem', problem: 'internal' }),
        );
      });
    });
  });
}

/** Asks the tab itself: the background may have been stopped since the tab spoke, and keeps no list of tabs. */
async function describe({ tabs, settings, now }: PanelService, tab: number | null): Promise<Facts | null> {
  if (tab === null) return null;
  const question: DescribeMessage = { type: 'describe' };
  const facts = receiveDescription(await tabs.sendMessage(tab, question).catch(() => null), now());
  return facts !== null && isOn(await settings(), facts.subject.hub) ? facts : null;
}

/** Work that a click of the reader starts. */
type Work = (signal: AbortSignal, listen: (progress: Progress) => void) => Promise<void>;

/** The work that a message starts; null for messages that only ask for a report. */
function workOf(
  service: PanelService,
  message: PanelMessage,
  facts: Facts,
  post: (answer: PanelAnswer) => void,
): Work | null {
  const onProgress = (progress: ReadProgress): void => post({ type: 'reading', ...progress });
  switch (message.type) {
    case 'read':
      return (signal, listen) => service.read({ facts, paths: message.paths, signal, listen, onProgress });
    case 'code':
      return (signal, listen) => service.lookUpCode({ facts, signal, listen });
    case 'compare-headers':
      return (signal, listen) => service.compareHeaders({ facts, signal, listen, onProgress });
    default:
      return null;
  }
}

/** Works until all is done or the reader stops it; returns how to stop. */
function startWork(begin: Work, post: (answer: PanelAnswer) => void, onFinal: () => void): () => void {
  const abort = new AbortController();
  void begin(abort.signal, (progress) => {
    post({ type: 'report', ...progress });
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
  return records.map(({ report: { subject, verdicts }, usedAt }) => ({ subject, verdicts, usedAt }));
}
