import { rowWith, settledRow } from '../e2e/badges';
import { HUB } from '../e2e/environment';
import { foreignHosts } from '../e2e/own-hosts';
import { subjects } from '../hub/sites/huggingface/subjects';
import { openControl } from './chromium/control';
import { PAGE_REQUESTS } from '../../utils/bytes/limits';
import { backgroundRequests } from './chromium/requests';
import type { BrowserStage, Measure, Row } from './contract';
import { atMost } from './rows';

/** DESIGN §9, model page. */
const COLD_CALLS = 4;

/** 30 % of the hub's window of 500 (`tests/hub/sites/huggingface/limits.ts`): what is left belongs to the reader. */
const KEPT = 150;
const AT_REST = /Checked with the hub|From cache|leaves the rest of the hub.s request quota to you/;

type Tab = Awaited<ReturnType<BrowserStage['session']['open']>>;

interface Counted {
  readonly id: string;
  /** Calls of the hub's API, and texts. */
  readonly calls: number;
  /** Ranges of files asked for; what the hub redirects them to is not counted again. */
  readonly ranges: number;
}

const isCall = (url: string): boolean =>
  /^\/api\/(?!resolve-cache\/)|^\/[^/]+(?:\/[^/]+)?\/raw\//.test(new URL(url).pathname);
const isRange = (url: string): boolean => /^\/[^/]+\/[^/]+\/resolve\//.test(new URL(url).pathname);

/** Every request of the extension's background, on the pages of every subject of the replica hub. */
export const network: Measure = {
  name: 'network',
  async run(stage) {
    const { hub, proxy, session } = await stage.browser();
    const control = await openControl(session);
    const tab = await session.open('about:blank');
    const requests = backgroundRequests(session);
    const visit = async (
      path: string,
      until: (tab: Tab) => Promise<unknown> = settledRow,
    ): Promise<Omit<Counted, 'id'>> => {
      requests.length = 0;
      await tab.goto(HUB + path);
      await until(tab);
      return { calls: requests.filter(isCall).length, ranges: requests.filter(isRange).length };
    };
    hub.clearRequests();
    const refusedBefore = new Map(proxy.denied);

    await control.forget();
    const cold: Counted[] = [];
    const warm: Counted[] = [];
    for (const { id } of subjects) {
      cold.push({ id, ...(await visit(`/${id}`)) });
      warm.push({ id, ...(await visit(`/${id}`)) });
    }
    await control.forget();
    const complete: Counted[] = [];
    const partial: Counted[] = [];
    for (const { id } of subjects) {
      const counted = await visit(`/${id}/tree/main`);
      ((await tab.evaluate(holdsEveryFile)) ? complete : partial).push({ id, ...counted });
    }
    await control.forget();
    hub.setQuota({ api: KEPT + 1 });
    const scarce: Counted[] = [];
    try {
      for (const { id } of subjects.slice(0, 4))
        scarce.push({ id, ...(await visit(`/${id}`, (shown) => rowWith(shown, AT_REST))) });
    } finally {
      hub.setQuota({ api: undefined });
    }
    // The first answer tells how little is left.
    const [learning, ...kept] = scarce;
    if ((learning?.calls ?? 0) === 0) throw new Error('nothing was asked: the window could not be learned');
    await tab.close();
    await control.close();

    // Earlier measures opened real pages, and those ask for hosts of their own.
    const refused = [...proxy.denied].filter(([host, count]) => count > (refusedBefore.get(host) ?? 0));
    const foreign = foreignHosts(refused.map(([host]) => host));
    return [
      worst('model page, cold: calls', cold, COLD_CALLS),
      worst('model page, cold: ranges of files', cold, PAGE_REQUESTS, 'ranges'),
      worst('model page, warm: calls', warm, 0),
      worst('model page, warm: ranges of files', warm, 0, 'ranges'),
      worst('files page that holds every file: calls', complete, 0),
      worst('files page that holds every file: ranges of files', complete, 0, 'ranges'),
      worst('files page with folders or more pages, cold: calls', partial, COLD_CALLS),
      worst('model page once 30 % of the window is left: calls', kept, 0),
      atMost('downloads counted', hub.downloads.length, 0),
      atMost('hosts beyond the hub', foreign.length, 0, { note: foreign.join(', ') }),
    ];
  },
};

/** Runs in the page: whether its own list is of files only, and has no more pages. */
function holdsEveryFile(): boolean {
  const island = document.querySelector('[data-target="ViewerIndexTreeList"]');
  const props = JSON.parse(island?.getAttribute('data-props') ?? 'null') as {
    readonly entries: readonly { readonly type: string }[];
    readonly nextURL: string | null;
  } | null; // as tests/hub/sites/huggingface/pages/tree.ts writes it
  return props !== null && props.nextURL === null && props.entries.every(({ type }) => type === 'file');
}

function worst(
  what: string,
  counted: readonly Counted[],
  limit: number,
  kind: 'calls' | 'ranges' = 'calls',
): Row {
  const most = Math.max(...counted.map((each) => each[kind]));
  const [first, ...others] = most === 0 ? [] : counted.filter((each) => each[kind] === most);
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const which = first === undefined ? '' : `: ${first.id}${more}`;
  return atMost(what, most, limit, { note: `worst of ${counted.length} subjects${which}` });
}
