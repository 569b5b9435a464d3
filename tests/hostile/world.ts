import { readOnClick } from '../../utils/assess/reader';
import { worthReading } from '../../utils/assess/worth-reading';
import { isRisky } from '../../utils/assess/risky';
import { signatureReader } from '../../utils/assess/signature-reader';
import { textReaders } from '../../utils/assess/text-readers';
import { memoryInspections, memoryStore, memoryVisits } from '../../utils/cache/memory';
import { pageOf } from '../../utils/hubs/index';
import { receiveAssess } from '../../utils/messaging/receive';
import type { Report } from '../../utils/report/report';
import { assessorWith } from '../fixtures/watch';
import { documentOf } from '../fixtures/hub-page';
import type { Hub } from '../hub/contract';
import { hubFetch } from '../hub/fetch';
import { CLOCK } from '../reports/looks';
import type { OpenStores, Visit } from './contract';

/** A repository of thousands would take minutes and show no more. */
const CLICKED_FILES = 12;

export const ORIGIN = 'https://huggingface.co';

/** Of a visit: what a page shows, what the panel adds, what is left after all files were read by click. */
export const STEPS = ['look', 'linked', 'clicked'] as const;
export type Step = (typeof STEPS)[number];

/** What the product says of one visit, step by step; null where the page was not known for a model's. */
export interface Seen {
  readonly reports: Readonly<Record<Step, Report>> | null;
  /** API calls of the first look, as the hub counted them. */
  readonly calls: number;
}

export const inMemory = async (): Promise<OpenStores> => ({
  store: memoryStore(),
  inspections: memoryInspections(),
  visits: memoryVisits(),
  close: async () => undefined,
});

/** Visits a page as the background sees it: picked in the page, checked, judged, linked, and all files read by click. */
export async function visited(hub: Hub, stores: OpenStores, visit: Visit, panel: boolean): Promise<Seen> {
  const { store, inspections, visits } = stores;
  const fetcher = hubFetch(hub);
  const now = () => CLOCK + (visit.off ?? 0);
  const url = `${ORIGIN}/${visit.model}${visit.path ?? ''}`;
  hub.faults = [...(visit.hostility ?? [])];
  hub.clearRequests();
  const html = await (await fetcher(url)).text();
  const picked = pageOf(url)?.pick(documentOf(html, url), url) ?? null;
  const page: unknown = picked && JSON.parse(JSON.stringify(picked));
  const received = receiveAssess({ type: 'assess', page, again: visit.again ?? false }, { url }, now());
  if (!received.ok) return { reports: null, calls: 0 };
  const assessor = assessorWith({
    store,
    inspections,
    visits,
    isRisky,
    now,
    texts: textReaders,
    fetch: fetcher,
    signatures: signatureReader(now),
    readsFreely: async () => true,
  });
  const last = (linked: boolean): Promise<Report> =>
    new Promise((resolve, reject) => {
      assessor.assess(
        { ...received.message, linked },
        ({ report, final }) => final && resolve(report),
        () => reject(new Error('the job failed')),
      );
    });
  hub.clearRequests();
  const look = await last(false);
  const calls = hub.requests.filter(({ path }) => isCall(path)).length;
  const linked = panel ? await last(true) : look;
  let clicked = linked;
  await readOnClick(
    { store, inspections, fetch: fetcher, now },
    {
      facts: received.message.facts,
      paths: worthReading(linked.facts)
        .slice(0, CLICKED_FILES)
        .map(({ path }) => path),
      signal: new AbortController().signal,
      listen: ({ report }) => (clicked = report),
      onProgress: () => undefined,
    },
  );
  return { reports: { look, linked, clicked }, calls };
}

const isCall = (path: string): boolean => /^\/api\/(?!resolve-cache\/)/.test(path);
